package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.JsonBytes;
import dev.bdp.formats.uniprot.model.Feature;
import dev.bdp.formats.uniprot.model.FeatureLocation;
import dev.bdp.formats.uniprot.model.FeatureLocation.Modifier;
import dev.bdp.formats.uniprot.model.FeatureLocation.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes the features.
final class RestFeatures {
  private static final List<String> LIGAND = List.of("name", "id", "label", "note");
  private static final List<String> LIGAND_PART = List.of("name", "id", "note", "label");

  private static final Pattern DBSNP = Pattern.compile("dbSNP:(rs\\d+)");

  private RestFeatures() {}

  static void write(RestOutput out, List<Feature> features) {
    if (features.isEmpty()) {
      return;
    }
    out.json.name("features").openArray();
    for (Feature feature : features) {
      write(out, feature);
    }
    out.json.closeArray();
  }

  private static void write(RestOutput out, Feature feature) {
    JsonBytes json = out.json;
    Optional<SequenceChange> change = SequenceChange.find(feature);
    String description = change.isPresent() ? change.get().description() : feature.description();
    json.openObject();
    json.name("type").string(FeatureTypes.displayName(feature.key()));
    writeLocation(json, feature.location());
    json.name("description").string(description);
    writeCrossReferences(out, feature, description);
    out.evidences(feature.evidences());
    if (!feature.id().isEmpty() || isAlwaysWithId(feature.key())) {
      json.name("featureId").string(feature.id());
    }
    change.ifPresent(known -> writeChange(out, known));
    writeLigand(out, feature, "ligand", LIGAND);
    writeLigand(out, feature, "ligandPart", LIGAND_PART);
    json.closeObject();
  }

  /// Whether the `featureId` is there even when it is empty.
  private static boolean isAlwaysWithId(String key) {
    return switch (key) {
      case "CARBOHYD", "VAR_SEQ", "VARIANT" -> true;
      default -> false;
    };
  }

  private static void writeLocation(JsonBytes json, FeatureLocation location) {
    json.name("location").openObject();
    writePosition(json, "start", location.start());
    writePosition(json, "end", location.end());
    if (!location.isoform().isEmpty()) {
      json.name("sequence").string(location.isoform());
    }
    json.closeObject();
  }

  private static void writePosition(JsonBytes json, String name, Position position) {
    json.name(name).openObject().name("value");
    if (position.modifier() == Modifier.UNKNOWN) {
      json.nothing();
    } else {
      json.number(position.value());
    }
    json.name("modifier").string(position.modifier().name());
    json.closeObject();
  }

  private static void writeCrossReferences(RestOutput out, Feature feature, String description) {
    if (!feature.key().equals("VARIANT") && feature.qualifiers().isEmpty()) {
      return;
    }
    List<String> references = new ArrayList<>(2);
    if (feature.key().equals("VARIANT") && description.contains("dbSNP:")) {
      Matcher matcher = DBSNP.matcher(description);
      while (matcher.find()) {
        references.add(matcher.group());
      }
    }
    if (!feature.qualifiers().isEmpty()) {
      feature.qualifier("ligand_id").ifPresent(references::add);
      feature.qualifier("ligand_part_id").ifPresent(references::add);
    }
    if (!references.isEmpty()) {
      out.json.name("featureCrossReferences").openArray();
      references.forEach(out::databaseId);
      out.json.closeArray();
    }
  }

  private static void writeChange(RestOutput out, SequenceChange change) {
    out.json.name("alternativeSequence").openObject();
    out.text("originalSequence", change.original());
    out.texts("alternativeSequences", change.alternatives());
    out.json.closeObject();
  }

  private static void writeLigand(
      RestOutput out, Feature feature, String name, List<String> parts) {
    String key = name.equals("ligand") ? "ligand" : "ligand_part";
    // UniProt gives every binding site a ligand: an empty one where the layout before 2022_03 has
    // none.
    boolean always = key.equals("ligand") && feature.key().equals("BINDING");
    Optional<String> ligand =
        feature.qualifiers().isEmpty() ? Optional.empty() : feature.qualifier(key);
    if (ligand.isEmpty() && !always) {
      return;
    }
    out.json.name(name).openObject();
    if (ligand.isPresent()) {
      for (String part : parts) {
        out.found(part, part.equals("name") ? ligand : feature.qualifier(key + "_" + part));
      }
    }
    out.json.closeObject();
  }
}
