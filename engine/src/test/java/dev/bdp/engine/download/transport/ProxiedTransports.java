package dev.bdp.engine.download.transport;

import java.util.Map;

/// Transports of an environment that a test makes up.
public final class ProxiedTransports {
  private ProxiedTransports() {}

  public static Transports with(TransferLimits limits, Map<String, String> environment) {
    return new Transports(limits, environment);
  }
}
