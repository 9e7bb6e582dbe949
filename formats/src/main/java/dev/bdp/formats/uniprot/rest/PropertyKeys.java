package dev.bdp.formats.uniprot.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What UniProt's JSON calls the fields of a DR line after the identifier, database by database.
///
/// The table is the resource `property-keys.txt`; a database that is not in it has one field,
/// called "Description".
final class PropertyKeys {
  static final String DEFAULT = "Description";

  private static final List<String> DEFAULTS = List.of(DEFAULT);
  private static final Map<String, List<String>> BY_DATABASE = load();

  private PropertyKeys() {}

  static List<String> of(String database) {
    return BY_DATABASE.getOrDefault(database, DEFAULTS);
  }

  private static Map<String, List<String>> load() {
    Map<String, List<String>> keys = new HashMap<>();
    try (InputStream in = PropertyKeys.class.getResourceAsStream("property-keys.txt")) {
      if (in == null) {
        throw new IllegalStateException(
            "property-keys.txt is not in the jar beside " + PropertyKeys.class);
      }
      for (String line : new BufferedReader(new InputStreamReader(in, UTF_8)).lines().toList()) {
        int colon = line.indexOf(": ");
        if (colon > 0 && line.charAt(0) != '#') {
          List<String> names = List.of(line.substring(0, colon).split("; "));
          for (String database : line.substring(colon + 2).split(" ")) {
            keys.put(database, names);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }
}
