package dev.bdp.engine.download.transport;

import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/// What an HTTP server says to one request.
///
/// @param url that was asked
/// @param body none after `HEAD`; the caller closes it
record HttpReply(URI url, HttpResponse head, InputStream body) {
  int status() {
    return head.getCode();
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(head.getFirstHeader(name)).map(Header::getValue);
  }
}
