package dev.bdp.app.security;

import dev.bdp.engine.failure.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The tokens of a file, one a line as `bdp token new` prints them.
final class Tokens {
  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final List<Token> all;

  private Tokens(List<Token> all) {
    this.all = all;
  }

  /// @throws ConfigurationException when it cannot be read, others may read it, or a line is wrong
  static Tokens read(Path file) {
    List<Token> tokens = new ArrayList<>();
    Set<String> names = new HashSet<>();
    try {
      requireOwn(file);
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (!line.isEmpty() && !line.startsWith("#")) {
          tokens.add(parse(file, line, i + 1, names));
        }
      }
    } catch (IOException e) {
      throw new ConfigurationException(
          "Cannot read the tokens of %s: %s. Check --token-file.".formatted(file, e), e);
    }
    return new Tokens(List.copyOf(tokens));
  }

  private static Token parse(Path file, String line, int number, Set<String> names) {
    Token token =
        Token.parse(line)
            .orElseThrow(() ->
                new ConfigurationException(
                    "Cannot use the tokens of %s: line %d is not one that bdp token new prints. Write it anew."
                        .formatted(file, number)));
    if (!names.add(token.name())) {
      throw new ConfigurationException(
          "Cannot use the tokens of %s: line %d has the name %s again. Give each token its own, so that the log tells them apart."
              .formatted(file, number, token.name()));
    }
    return token;
  }

  private static void requireOwn(Path file) throws IOException {
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return;
    }
    Set<PosixFilePermission> rights = new HashSet<>(Files.getPosixFilePermissions(file));
    rights.removeAll(OWNER);
    rights.remove(PosixFilePermission.OWNER_EXECUTE);
    if (!rights.isEmpty()) {
      throw new ConfigurationException(
          "Cannot use the tokens of %s: others than its owner have rights on it. Take them away with chmod 600."
              .formatted(file));
    }
  }

  /// The token that a secret is of. All are compared, so that the time tells nothing.
  Optional<Token> find(String secret) {
    Optional<Token> found = Optional.empty();
    for (Token token : all) {
      if (token.isOf(secret)) {
        found = Optional.of(token);
      }
    }
    return found;
  }

  /// Whether a token is still among them as it was.
  boolean has(Token token) {
    return all.stream().anyMatch(one -> one.line().equals(token.line()));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }
}
