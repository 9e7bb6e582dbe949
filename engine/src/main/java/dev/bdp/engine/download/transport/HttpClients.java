package dev.bdp.engine.download.transport;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// Makes a client that does nothing by itself: redirects, repeats, and how many connections a host
/// has are decided by those who use it.
final class HttpClients {
  private static final int ANY_NUMBER = 10_000;

  private HttpClients() {}

  static HttpClient of(TransferLimits.TimeOuts timeOuts, ProxyEnvironment proxies) {
    Timeout answer = Timeout.of(timeOuts.answer());
    return HttpClientBuilder.create()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(DefaultClientTlsStrategy.createSystemDefault())
                .setMaxConnPerRoute(ANY_NUMBER)
                .setMaxConnTotal(ANY_NUMBER)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(timeOuts.connect()))
                        .setSocketTimeout(answer)
                        .build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(answer)
                .setProtocolUpgradeEnabled(false)
                .build())
        .setRoutePlanner(planner(proxies))
        .setUserAgent("bdp-ingest")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  private static HttpRoutePlanner planner(ProxyEnvironment proxies) {
    return new DefaultRoutePlanner(null) {
      @Override
      protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
        Proxy proxy = proxies.select(URI.create(target.toURI())).getFirst();
        return proxy.address() instanceof InetSocketAddress address
            ? new HttpHost(address.getHostString(), address.getPort())
            : null;
      }
    };
  }
}
