package dev.bdp.engine.download.transport;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// HTTP and HTTPS. Redirects are followed, up to a number, and never from https to anything else.
final class HttpTransport implements Transport {
  private static final int MOST_REDIRECTS = 10;
  private static final int RANGE_NOT_SATISFIABLE = 416;
  private static final int MOST_PAGE_BYTES = 16 << 20;

  static {
    // With the JDK's 16 KiB its client spends as much time on handing buffers over as on reading.
    if (System.getProperty("jdk.httpclient.bufsize") == null) {
      System.setProperty("jdk.httpclient.bufsize", "131072");
    }
  }

  private final TransferLimits.TimeOuts timeOuts;
  private final ProxyEnvironment proxies;
  private @Nullable HttpClient client;

  HttpTransport(TransferLimits.TimeOuts timeOuts, ProxyEnvironment proxies) {
    this.timeOuts = timeOuts;
    this.proxies = proxies;
  }

  /// Made when it is needed: it has threads of its own.
  private synchronized HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .connectTimeout(timeOuts.connect())
              .followRedirects(HttpClient.Redirect.NEVER)
              .proxy(proxies)
              .build();
    }
    return client;
  }

  @Override
  public Answer open(URI url, long offset, Optional<FileState> before)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder().GET();
    if (offset > 0) {
      request.header("Range", "bytes=" + offset + "-");
      before
          .flatMap(FileState::rangeCondition)
          .ifPresent(condition -> request.header("If-Range", condition));
    }
    HttpResponse<InputStream> response = follow(url, request);
    if (response.statusCode() == RANGE_NOT_SATISFIABLE && offset > 0) {
      response.body().close();
      return open(url, 0, Optional.empty());
    }
    return new HttpAnswer(url, response, offset).read();
  }

  @Override
  public Answer look(URI url) throws IOException, InterruptedException {
    return new HttpAnswer(url, follow(url, HttpRequest.newBuilder().HEAD()), 0).read();
  }

  /// The first response that is no redirect, or a redirect that must not be followed.
  private HttpResponse<InputStream> follow(URI url, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response = send(request.copy(), url);
    for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
      URI at = response.uri();
      Optional<URI> next = HttpAnswer.redirect(response).filter(to -> isSafe(at, to));
      if (next.isEmpty()) {
        return response;
      }
      response.body().close();
      response = send(request.copy(), next.get());
    }
    return response;
  }

  private static boolean isSafe(URI from, URI to) {
    return "https".equals(to.getScheme())
        || "http".equals(to.getScheme()) && "http".equals(from.getScheme());
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder request, URI url)
      throws IOException, InterruptedException {
    // Upgrading a plain connection to HTTP/2 upsets old servers and brings nothing.
    HttpClient.Version version =
        "https".equals(url.getScheme()) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1;
    return client()
        .send(
            request
                .uri(url)
                .version(version)
                .header("Accept-Encoding", "identity")
                .timeout(timeOuts.answer())
                .build(),
            BodyHandlers.ofInputStream());
  }

  /// From the index page that servers make of a directory.
  @Override
  public List<String> list(URI directory) throws IOException, InterruptedException {
    Answer answer = open(directory, 0, Optional.empty());
    if (!(answer instanceof Answer.Bytes there)) {
      throw new FileNotFoundException(answer.toString());
    }
    try (InputStream body = there.body()) {
      byte[] page = body.readNBytes(MOST_PAGE_BYTES);
      return IndexPage.names(directory, new String(page, StandardCharsets.UTF_8));
    }
  }
}
