package dev.bdp.app.api;

import dev.bdp.app.http.Answer;
import dev.bdp.app.http.ByteRange;
import dev.bdp.app.http.Exchange;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.registry.EntryCatalog.File;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The bytes of a stored file, or the part that is asked for, straight from the store. Its MD5 is
/// its name for caches: what is stored under a version never changes.
record FileAnswer(ObjectStore objects, File file) {

  Answer answer(Exchange exchange) {
    String etag = "\"" + file.file().md5() + "\"";
    long size = file.file().sizeBytes();
    Answer answer;
    if (exchange.header("If-None-Match").filter(tags -> names(tags, etag)).isPresent()) {
      answer = Answer.empty(304);
    } else {
      boolean same = exchange.header("If-Range").filter(tag -> !tag.equals(etag)).isEmpty();
      Optional<ByteRange> range =
          exchange
              .header("Range")
              .filter(header -> same)
              .flatMap(text -> ByteRange.parse(text, size));
      answer =
          range
              .map(part ->
                  bytes(exchange, 206, part.from(), part.length())
                      .with("Content-Range", part.of(size)))
              .orElseGet(() -> bytes(exchange, 200, 0, size));
    }
    return answer
        .with("ETag", etag)
        .with("Accept-Ranges", "bytes")
        .with("Cache-Control", "private, no-cache")
        .with("Content-Disposition", "attachment; filename*=UTF-8''" + encode(name()));
  }

  private Answer bytes(Exchange exchange, int status, long from, long length) {
    if (exchange.isHead() || length == 0) {
      return Answer.stream(status, file.contentType(), length, out -> {});
    }
    InputStream stream = objects.open(file.file().key(), from, length);
    return Answer.stream(
        status,
        file.contentType(),
        length,
        out -> {
          try (stream) {
            stream.transferTo(out);
          }
        });
  }

  private String name() {
    String key = file.file().key();
    return key.substring(key.lastIndexOf('/') + 1);
  }

  private static boolean names(String tags, String etag) {
    return tags.strip().equals("*") || tags.contains(etag);
  }

  /// As a part of a path.
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
