package dev.bdp.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// Requests of somebody who means no good, or whose program is broken, drawn from a seed.
final class HostileRequests {
  private static final List<String> PATHS =
      List.of(
          "/",
          "/api/v1/overview",
          "/api/v1/session",
          "/api/v1/jobs",
          "/api/v1/jobs/1",
          "/api/v1/jobs/1/units",
          "/api/v1/jobs/1/log",
          "/api/v1/jobs/1/failed",
          "/api/v1/jobs/1/grid",
          "/api/v1/jobs/1/throughput",
          "/api/v1/releases",
          "/api/v1/releases/1/entries",
          "/api/v1/releases/1/diff",
          "/api/v1/entries",
          "/api/v1/entries/uniprot/p01308",
          "/api/v1/entries/uniprot/p01308/versions/1.0/files/fasta");
  private static final List<String> NAMES =
      List.of(
          "limit",
          "cursor",
          "after",
          "tail",
          "cells",
          "points",
          "q",
          "organism",
          "status",
          "type",
          "prefix",
          "version",
          "against",
          "fields",
          "where",
          "level",
          "source");
  private static final List<String> VALUES =
      List.of(
          "",
          "-1",
          "0",
          "99999999999999999999",
          "9223372036854775807",
          "%00",
          "%zz",
          "%c0%af",
          "%ff%fe",
          "'%20OR%201=1--",
          "<script>",
          "a%20%26%20%7C%20!%20(",
          "%27%3A%2A%20%26",
          "W10",
          "WyJhIl0",
          "WzFd",
          "[[[[",
          "NaN",
          "true",
          "%f0%9f%a7%ac",
          "%ed%a0%80",
          "../../etc/passwd",
          "e".repeat(3000));
  private static final List<String> CLIMBS =
      List.of(
          "/../../../etc/passwd",
          "/%2e%2e/%2e%2e/etc/passwd",
          "/..%2f..%2fetc/passwd",
          "/..%5c..%5cetc",
          "/%252e%252e/etc/passwd",
          "/js/../../../../etc/passwd",
          "/./././index.html",
          "//etc/passwd",
          "/..;/..;/etc/passwd",
          "/%c0%ae%c0%ae/etc/passwd",
          "/index.html%00.js",
          "/api/v1/entries/uniprot/..%2f..%2f/versions/1.0/files/fasta",
          "/api/v1/entries/../../../etc/versions/1.0/files/passwd",
          "/api/v1/entries/uniprot/p01308/versions/..%2f../files/..%2fpasswd",
          "/api/v1/entries/uniprot/p01308/versions/1.0/files/..",
          "/assets/../../etc/passwd",
          "/META-INF/MANIFEST.MF",
          "/ConsoleFiles.class");
  private static final List<String> BODIES =
      List.of(
          "{",
          "[]",
          "null",
          "\"text\"",
          "{\"source\":5}",
          "{\"source\":\"uniprot_swissprot\",\"source\":\"x\"}",
          "{\"source\":\"nothing\"}",
          "{\"source\":\"uniprot_swissprot\",\"from\":\"/no/such/place\"}",
          "{\"source\":\"uniprot_swissprot\",\"from\":\"../../../../etc\"}",
          "{\"source\":\"uniprot_swissprot\",\"from\":\"::::\"}",
          "{\"source\":\"uniprot_swissprot\",\"from\":\"gopher://x y\"}",
          "{\"source\":\"uniprot_swissprot\",\"from\":\"file:///%zz\"}",
          "{\"source\":\"uniprot_swissprot\",\"from\":\"\"}",
          "{\"source\":\"uniprot_swissprot\",\"from\":\"file://host/x?y#z\"}",
          "{\"source\":\"uniprot_swissprot\",\"from\":\"file:relative\"}",
          "{\"source\":\"uniprot_swissprot\",\"from\":\"a\\u0000b\"}",
          "{\"source\":\"uniprot_swissprot\",\"release\":\"../../x\"}",
          "{\"source\":\"uniprot_swissprot\",\"version\":\"1\"}",
          "{\"source\":\"uniprot_swissprot\",\"organization\":\"\\ud800\"}",
          "{\"source\":\"uniprot_swissprot\",\"organization\":\"none\",\"from\":\"/no\"}",
          "{\"source\":\"uniprot_swissprot\",\"formats\":[1]}",
          "{\"source\":\"uniprot_swissprot\",\"maxFailed\":\"-1%\"}",
          "{\"unknown\":true}",
          "{\"where\":\"\\u0000\"}",
          "{\"maxFailed\":\"1e99\"}",
          "[".repeat(5000),
          "{\"a\":" + "9".repeat(5000) + "}",
          "{\"source\":\"" + "x".repeat(70_000) + "\"}");
  private static final List<String> POSTS =
      List.of(
          "/api/v1/jobs",
          "/api/v1/jobs/1/cancel",
          "/api/v1/jobs/1/resume",
          "/api/v1/jobs/1/retry-failed",
          "/api/v1/jobs/77/cancel",
          "/api/v1/releases/1/pin",
          "/api/v1/releases/77/rollback",
          "/api/v1/session");
  private static final List<String> METHODS =
      List.of(
          "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "HEAD", "POST", "get", "X",
          "PRI");
  private static final List<String> RANGES =
      List.of(
          "bytes=0-",
          "bytes=-0",
          "bytes=5-2",
          "bytes=999999999999999999999-",
          "bytes=a-b",
          "bytes=0-0,5-9",
          "lines=1-2",
          "bytes=-99999999",
          "bytes=",
          "bytes=--1");

  private final Random random;
  private final String csrfToken;

  /// @param csrfToken so that bodies are looked at, too
  HostileRequests(long seed, String csrfToken) {
    this.random = new Random(seed);
    this.csrfToken = csrfToken;
  }

  /// What is sent, whole or not.
  ///
  /// @param hangsUp whether the client goes away without waiting for an answer
  record Sent(byte[] bytes, boolean hangsUp) {}

  Sent next() {
    byte[] request =
        switch (random.nextInt(12)) {
          case 0 -> noise();
          case 1 -> get(pick(PATHS), "X-Large: " + "x".repeat(random.nextInt(40_000)));
          case 2 -> get(pick(CLIMBS), "Accept: */*");
          case 3, 4, 5 -> get(pick(PATHS) + "?" + query(), "Accept: */*");
          case 6 ->
              bytes(
                  pick(METHODS)
                      + " "
                      + pick(PATHS)
                      + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
          case 7, 8 -> post(pick(POSTS), pick(BODIES));
          case 9 -> get(PATHS.getLast(), "Range: " + pick(RANGES));
          case 10 -> headers();
          default -> broken();
        };
    boolean cut = random.nextInt(10) == 0;
    if (cut && request.length > 0) {
      byte[] part = new byte[random.nextInt(request.length)];
      System.arraycopy(request, 0, part, 0, part.length);
      return new Sent(part, true);
    }
    return new Sent(request, random.nextInt(20) == 0);
  }

  private byte[] noise() {
    byte[] noise = new byte[1 + random.nextInt(200)];
    random.nextBytes(noise);
    byte[] end = bytes("\r\n\r\n");
    byte[] all = new byte[noise.length + end.length];
    System.arraycopy(noise, 0, all, 0, noise.length);
    System.arraycopy(end, 0, all, noise.length, end.length);
    return all;
  }

  private byte[] headers() {
    return get(
        pick(PATHS),
        pick(
            List.of(
                "Host: evil.example",
                "If-None-Match: " + "\"x\",".repeat(500),
                "Cookie: bdp_session=" + "\u00ff\u00fe;;;=",
                "Authorization: Bearer \u0001",
                "Origin: null",
                "Last-Event-ID: x",
                "Content-Length: -5",
                "Content-Length: 5\r\nContent-Length: 6",
                "Transfer-Encoding: sideways",
                "Transfer-Encoding: chunked\r\nContent-Length: 3",
                "Expect: 200-surely",
                " folded: header",
                "No colon",
                "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABk")));
  }

  private byte[] broken() {
    return bytes(
        pick(
            List.of(
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.0\r\n\r\n",
                "GET http://[::1 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /" + "a/".repeat(9000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "\r\n\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001")));
  }

  private String query() {
    StringBuilder query = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      query.append(pick(NAMES)).append('=').append(pick(VALUES)).append(i > 0 ? "&" : "");
    }
    return query.toString();
  }

  private byte[] get(String target, String header) {
    return bytes(
        "GET "
            + target
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + header
            + "\r\n\r\n");
  }

  private byte[] post(String path, String body) {
    String type = random.nextInt(8) == 0 ? "text/plain" : "application/json";
    String token = random.nextInt(8) == 0 ? "none" : csrfToken;
    return bytes(
        "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: %s\r\nX-CSRF-Token: %s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(path, type, token, body.length(), body));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
