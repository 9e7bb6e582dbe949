package dev.bdp.formats.uniprot.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.bdp.formats.uniprot.model.EntryHistory;
import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.Sequence;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the entry itself; each family of lines has a class of its own.
final class RestEntryWriter {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /// The levels of the PE line.
  static final List<String> EXISTENCE =
      List.of(
          "1: Evidence at protein level",
          "2: Evidence at transcript level",
          "3: Inferred from homology",
          "4: Predicted",
          "5: Uncertain");

  /// What `entryType` says of an entry of Swiss-Prot.
  static final String REVIEWED = "UniProtKB reviewed (Swiss-Prot)";

  private static final String UNREVIEWED = "UniProtKB unreviewed (TrEMBL)";

  private RestEntryWriter() {}

  static void write(RestOutput out, RestEntry answer) {
    UniProtEntry entry = answer.entry();
    out.json.openObject();
    out.text("entryType", entry.reviewed() ? REVIEWED : UNREVIEWED);
    out.text("primaryAccession", entry.accession());
    out.texts("secondaryAccessions", entry.secondaryAccessions());
    out.text("uniProtkbId", entry.name());
    writeAudit(out, entry.history());
    if (answer.annotationScore() != RestEntry.UNKNOWN_SCORE) {
      out.json.name("annotationScore").number(answer.annotationScore());
    }
    RestOrganism.write(out, entry.organism());
    RestOrganism.writeHosts(out, entry.hosts());
    if (entry.existence() >= 1 && entry.existence() <= EXISTENCE.size()) {
      out.text("proteinExistence", EXISTENCE.get(entry.existence() - 1));
    }
    RestNames.write(out, entry.description());
    RestNames.writeGenes(out, entry.genes());
    RestComments.write(out, entry.comments());
    RestFeatures.write(out, entry.features());
    RestOrganism.writeLocations(out, entry.organelles());
    writeKeywords(out, entry.keywords());
    RestReferences.write(out, entry.references());
    RestCrossReferences.write(out, entry.crossReferences());
    writeSequence(out, entry.sequence());
    RestCounts.write(out, answer);
    out.json.closeObject();
  }

  private static void writeAudit(RestOutput out, EntryHistory history) {
    out.json.name("entryAudit").openObject();
    writeDate(out, "firstPublicDate", history.firstPublic());
    writeDate(out, "lastAnnotationUpdateDate", history.entryUpdated());
    writeDate(out, "lastSequenceUpdateDate", history.sequenceUpdated());
    out.json.name("entryVersion").number(history.entryVersion());
    out.json.name("sequenceVersion").number(history.sequenceVersion());
    out.json.closeObject();
  }

  private static void writeDate(RestOutput out, String name, @Nullable LocalDate date) {
    if (date != null) {
      out.json.name(name).string(date.toString());
    }
  }

  private static void writeKeywords(RestOutput out, List<EvidencedText> keywords) {
    if (keywords.isEmpty()) {
      return;
    }
    out.json.name("keywords").openArray();
    for (EvidencedText keyword : keywords) {
      out.json.openObject();
      out.evidences(keyword.evidences());
      out.vocabulary
          .findKeyword(keyword.value())
          .ifPresent(known -> {
            out.text("id", known.id());
            out.text("category", known.category());
          });
      out.json.name("name").string(keyword.value());
      out.json.closeObject();
    }
    out.json.closeArray();
  }

  private static void writeSequence(RestOutput out, Sequence sequence) {
    out.json.name("sequence").openObject();
    out.json.name("value").string(sequence.residues());
    out.json.name("length").number(sequence.length());
    out.json.name("molWeight").number(sequence.weight());
    out.json.name("crc64").string(sequence.crc64());
    out.json
        .name("md5")
        .string(HEX.formatHex(md5().digest(sequence.residues().getBytes(US_ASCII))));
    out.json.closeObject();
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has MD5", e);
    }
  }
}
