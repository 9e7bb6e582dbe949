package dev.bdp.app.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// What Jetty itself says of requests that never reach a route, such as those that are not HTTP.
final class ProblemErrors extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (response.getStatus() > 500) {
      // HTTP of a kind that is not served: whoever speaks it is wrong, not the server.
      response.setStatus(HttpStatus.BAD_REQUEST_400);
    }
    Answer answer = Problem.of(response.getStatus(), "The request cannot be read.").answer("");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.length());
    SafeHeaders.add(response.getHeaders());
    response.write(true, ByteBuffer.wrap(answer.bytes()), callback);
    return true;
  }
}
