package dev.bdp.formats.uniprot;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.bdp.formats.uniprot.model.Comment;
import dev.bdp.formats.uniprot.model.CrossReference;
import dev.bdp.formats.uniprot.model.Feature;
import dev.bdp.formats.uniprot.model.RawBlock;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What UniProt has named up to now: the next format change shows in the entries as names that are
/// not among these. They are the resource `known-names.txt`.
public final class KnownNames {
  private static final String TOPIC = "comment topic";
  private static final String FEATURE = "feature key";
  private static final String QUALIFIER = "feature qualifier";
  private static final String DATABASE = "database";
  private static final Map<String, Set<String>> NAMES = load();

  private KnownNames() {}

  /// What an entry has that is not known, each once, in the order of the entry.
  public static List<Unknown> unknown(UniProtEntry entry) {
    Set<Unknown> unknown = new LinkedHashSet<>(0);
    for (Comment comment : entry.comments()) {
      check(TOPIC, comment.topic(), unknown);
    }
    for (CrossReference reference : entry.crossReferences()) {
      check(DATABASE, reference.database(), unknown);
    }
    for (Feature feature : entry.features()) {
      check(FEATURE, feature.key(), unknown);
      for (Feature.Qualifier qualifier : feature.qualifiers()) {
        check(QUALIFIER, qualifier.name(), unknown);
      }
    }
    for (RawBlock block : entry.rawBlocks()) {
      if (!block.text().isEmpty() && !LineCode.isKnown(block.lineType())) {
        unknown.add(new Unknown("line type", block.lineType()));
      }
    }
    return List.copyOf(unknown);
  }

  private static void check(String kind, String name, Set<Unknown> unknown) {
    if (!NAMES.getOrDefault(kind, Set.of()).contains(name)) {
      unknown.add(new Unknown(kind, name));
    }
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> names = new HashMap<>();
    try (InputStream in = KnownNames.class.getResourceAsStream("known-names.txt")) {
      if (in == null) {
        throw new IllegalStateException("known-names.txt is not in the jar beside KnownNames");
      }
      String kind = "";
      for (String line : new BufferedReader(new InputStreamReader(in, US_ASCII)).lines().toList()) {
        if (line.startsWith("[")) {
          kind = line.substring(1, line.length() - 1);
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          names.computeIfAbsent(kind, k -> new HashSet<>()).addAll(List.of(line.split("; ")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(names);
  }
}
