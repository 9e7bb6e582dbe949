package dev.bdp.app.security;

import dev.bdp.engine.db.EnumText;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A token as the file keeps it: its hash, never itself.
///
/// A token is 256 random bits, so that one round of SHA-256 with a salt is as good as many.
public final class Token {
  private static final String PREFIX = "bdp_";
  private static final Pattern LINE =
      Pattern.compile(
          "(read|admin) ([A-Za-z0-9._@-]{1,64}) ([A-Za-z0-9_-]{22}) ([A-Za-z0-9_-]{43})");
  private static final int SALT_BYTES = 16;

  private final String name;
  private final Role role;
  private final byte[] salt;
  private final byte[] hash;

  private Token(String name, Role role, byte[] salt, byte[] hash) {
    this.name = name;
    this.role = role;
    this.salt = salt;
    this.hash = hash;
  }

  /// A new token.
  ///
  /// @param secret what its owner keeps; it is nowhere else
  public record Issued(String secret, Token token) {}

  /// @param name says whose it is in the log of a job
  public static Issued issue(String name, Role role) {
    String secret = PREFIX + Secrets.next();
    byte[] salt = Secrets.bytes(SALT_BYTES);
    return new Issued(secret, new Token(name, role, salt, Secrets.sha256(salt, secret)));
  }

  public static boolean isName(String text) {
    return text.matches("[A-Za-z0-9._@-]{1,64}");
  }

  /// Empty when the line is of another form.
  static Optional<Token> parse(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Base64.Decoder decoder = Base64.getUrlDecoder();
    return Optional.of(
        new Token(
            parts.group(2),
            Role.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
            decoder.decode(parts.group(3)),
            decoder.decode(parts.group(4))));
  }

  /// The line for the file.
  public String line() {
    return String.join(
        " ", Stream.of(EnumText.of(role), name, Secrets.text(salt), Secrets.text(hash)).toList());
  }

  String name() {
    return name;
  }

  Role role() {
    return role;
  }

  /// In constant time.
  boolean isOf(String secret) {
    return MessageDigest.isEqual(hash, Secrets.sha256(salt, secret));
  }
}
