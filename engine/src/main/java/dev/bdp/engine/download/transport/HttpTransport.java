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
import java.time.Duration;
import java.util.List;

/// HTTP and HTTPS. Redirects are followed, but never from https to http.
final class HttpTransport implements Transport {
  private static final int MOST_PAGE_BYTES = 16 << 20;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(20))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @Override
  public Opened open(URI url, long offset) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(60)).GET();
    if (offset > 0) {
      request.header("Range", "bytes=" + offset + "-");
    }
    HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
    InputStream body = response.body();
    long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
    return switch (response.statusCode()) {
      case 200 -> new Opened(body, 0, length);
      case 206 -> new Opened(body, offset, length < 0 ? -1 : offset + length);
      case 416 -> {
        body.close();
        yield open(url, 0);
      }
      case 404, 410 -> {
        body.close();
        throw new FileNotFoundException(url + " answers " + response.statusCode());
      }
      default -> {
        body.close();
        throw new IOException(url + " answers " + response.statusCode());
      }
    };
  }

  /// From the index page that servers make of a directory.
  @Override
  public List<String> list(URI directory) throws IOException, InterruptedException {
    try (InputStream body = open(directory, 0).body()) {
      byte[] page = body.readNBytes(MOST_PAGE_BYTES);
      return IndexPage.names(directory, new String(page, StandardCharsets.UTF_8));
    }
  }
}
