package dev.bdp.engine.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Who steers a job, for its log.
///
/// @param name of the user or of the token
/// @param role what the token allows; empty for a user of this machine
/// @param address where the request came from; empty for a user of this machine
public record Operator(String name, Optional<String> role, Optional<String> address) {

  /// Who runs this program.
  public static Operator ofProgram() {
    return new Operator(Program.user(), Optional.empty(), Optional.empty());
  }

  /// The context of a line of the log, with what else there is to say.
  public Map<String, Object> with(Map<String, ?> more) {
    Map<String, Object> context = new LinkedHashMap<>(more);
    context.put("by", name);
    role.ifPresent(text -> context.put("role", text));
    address.ifPresent(text -> context.put("address", text));
    return context;
  }
}
