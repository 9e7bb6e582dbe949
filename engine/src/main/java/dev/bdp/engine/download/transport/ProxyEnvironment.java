package dev.bdp.engine.download.transport;

import dev.bdp.engine.failure.ConfigurationException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The proxies that `HTTP_PROXY`, `HTTPS_PROXY`, `FTP_PROXY` and `NO_PROXY` name, in capitals or
/// not, as curl reads them.
final class ProxyEnvironment extends ProxySelector {
  private final Map<String, String> environment;

  ProxyEnvironment(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public List<Proxy> select(URI url) {
    String proxy = variable(url.getScheme() + "_proxy");
    if (proxy.isEmpty() || isDirect(url.getHost())) {
      return List.of(Proxy.NO_PROXY);
    }
    URI address = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
    if (!"http".equals(address.getScheme()) || address.getHost() == null) {
      throw new ConfigurationException(
          "Cannot use the proxy of %s_PROXY: it is no http://HOST:PORT. Correct the environment."
              .formatted(url.getScheme().toUpperCase(Locale.ROOT)));
    }
    int port = address.getPort() < 0 ? 80 : address.getPort();
    return List.of(
        new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address.getHost(), port)));
  }

  /// `NO_PROXY` holds names, with all below them, and `*` for every host.
  private boolean isDirect(String host) {
    for (String entry : variable("no_proxy").split(",")) {
      String name = entry.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "");
      String asked = host.toLowerCase(Locale.ROOT);
      if (name.equals("*")
          || !name.isEmpty() && (asked.equals(name) || asked.endsWith("." + name))) {
        return true;
      }
    }
    return false;
  }

  private String variable(String name) {
    String small = environment.getOrDefault(name, "");
    return small.isEmpty() ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "") : small;
  }

  @Override
  public void connectFailed(URI url, SocketAddress proxy, IOException e) {
    // The client reports it.
  }
}
