package dev.bdp.app.security;

import dev.bdp.engine.failure.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file of the tokens that a server accepts, as it is now: each request looks whether it was
/// written since. While it cannot be used the tokens of before stay. Safe for use by many threads.
public final class TokenFile {
  private static final Logger LOG = LoggerFactory.getLogger(TokenFile.class);

  private final Path path;
  private Optional<Stamp> read;
  private Tokens tokens;
  private boolean damaged;

  private TokenFile(Path path, Optional<Stamp> read, Tokens tokens) {
    this.path = path;
    this.read = read;
    this.tokens = tokens;
  }

  /// What differs when a file was written, or another one was put in its place.
  private record Stamp(FileTime modified, long sizeBytes, String key) {
    static Optional<Stamp> of(Path file) {
      try {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return Optional.of(
            new Stamp(now.lastModifiedTime(), now.size(), String.valueOf(now.fileKey())));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }

  /// @throws ConfigurationException when it cannot be read, others may read it, a line is wrong, or
  ///   there is none
  public static TokenFile read(Path file) {
    Optional<Stamp> stamp = Stamp.of(file);
    Tokens tokens = Tokens.read(file);
    if (tokens.isEmpty()) {
      throw new ConfigurationException(
          "Cannot use the tokens of %s: there are none. Add a line that bdp token new prints."
              .formatted(file));
    }
    return new TokenFile(file, stamp, tokens);
  }

  /// The token that a secret is of.
  Optional<Token> find(String secret) {
    return current().find(secret);
  }

  /// Whether a token is still in the file as it was.
  boolean has(Token token) {
    return current().has(token);
  }

  private synchronized Tokens current() {
    // Taken before the content, so that what is written in between is seen the next time.
    Optional<Stamp> now = Stamp.of(path);
    if (!damaged && now.equals(read)) {
      return tokens;
    }
    try {
      tokens = Tokens.read(path);
      damaged = false;
      LOG.info("Tokens are read anew from {}", path);
    } catch (ConfigurationException e) {
      // Tried again until it can be used: the rights of a file change without its time.
      if (!damaged) {
        LOG.warn("The tokens of before stay. {}", e.getMessage());
      }
      damaged = true;
    }
    read = now;
    return tokens;
  }
}
