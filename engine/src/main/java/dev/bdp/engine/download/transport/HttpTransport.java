package dev.bdp.engine.download.transport;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;

/// HTTP and HTTPS. Redirects are followed, up to a number, and never from https to anything else.
final class HttpTransport implements Transport {
  private static final int MOST_REDIRECTS = 10;
  private static final int RANGE_NOT_SATISFIABLE = 416;
  private static final int MOST_PAGE_BYTES = 16 << 20;

  private final TransferLimits.TimeOuts timeOuts;
  private final ProxyEnvironment proxies;
  private @Nullable HttpClient client;

  HttpTransport(TransferLimits.TimeOuts timeOuts, ProxyEnvironment proxies) {
    this.timeOuts = timeOuts;
    this.proxies = proxies;
  }

  /// Made when it is needed: most runs of the program ask no server.
  private synchronized HttpClient client() {
    if (client == null) {
      client = HttpClients.of(timeOuts, proxies);
    }
    return client;
  }

  /// A question without the URL, which a redirect changes.
  private record Question(String method, long offset, Optional<String> rangeCondition) {
    static Question head() {
      return new Question("HEAD", 0, Optional.empty());
    }

    HttpUriRequestBase to(URI url) {
      HttpUriRequestBase request = new HttpUriRequestBase(method, url);
      // Without the user's name, which does not belong into a request.
      request.setAuthority(new URIAuthority(url.getHost(), url.getPort()));
      request.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
      if (offset > 0) {
        request.setHeader(HttpHeaders.RANGE, "bytes=" + offset + "-");
        rangeCondition.ifPresent(condition -> request.setHeader(HttpHeaders.IF_RANGE, condition));
      }
      return request;
    }
  }

  @Override
  public Answer open(URI url, long offset, Optional<FileState> before)
      throws IOException, InterruptedException {
    HttpReply reply =
        follow(url, new Question("GET", offset, before.flatMap(FileState::rangeCondition)));
    if (reply.status() == RANGE_NOT_SATISFIABLE && offset > 0) {
      reply.body().close();
      return open(url, 0, Optional.empty());
    }
    return new HttpAnswer(url, reply, offset).read();
  }

  @Override
  public Answer look(URI url) throws IOException, InterruptedException {
    return new HttpAnswer(url, follow(url, Question.head()), 0).read();
  }

  /// The first reply that is no redirect, or a redirect that must not be followed.
  private HttpReply follow(URI url, Question question) throws IOException, InterruptedException {
    HttpReply reply = send(question, url);
    for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
      URI at = reply.url();
      Optional<URI> next = HttpAnswer.redirect(reply).filter(to -> isSafe(at, to));
      if (next.isEmpty()) {
        return reply;
      }
      reply.body().close();
      reply = send(question, next.get());
    }
    return reply;
  }

  private static boolean isSafe(URI from, URI to) {
    boolean safe =
        "https".equals(to.getScheme())
            || "http".equals(to.getScheme()) && "http".equals(from.getScheme());
    return safe && to.getHost() != null;
  }

  private HttpReply send(Question question, URI url) throws IOException, InterruptedException {
    HttpUriRequestBase request = question.to(url);
    try (SocketClock.Looking stop = SocketClock.onInterrupt(request::cancel)) {
      ClassicHttpResponse response = client().executeOpen(null, request, null);
      HttpEntity entity = response.getEntity();
      InputStream body =
          entity == null
              ? InputStream.nullInputStream()
              : new HttpBody(entity.getContent(), request);
      return new HttpReply(url, response, body);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw e;
    }
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
