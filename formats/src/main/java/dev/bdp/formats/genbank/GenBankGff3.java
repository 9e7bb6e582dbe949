package dev.bdp.formats.genbank;

import dev.bdp.formats.genbank.model.Feature;
import dev.bdp.formats.genbank.model.GenBankRecord;
import dev.bdp.formats.genbank.model.LocationPart;
import dev.bdp.formats.genbank.model.Position;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// The features of a record as GFF3 (version 1.26 of the specification): a line for each part of a
/// location on the record's own sequence, parts of one feature with one ID.
///
/// A feature below a gene with the same locus tag, or else the same name, has it as its parent. A
/// part that passes the origin of a circle ends beyond the length. Translations and the residues
/// are not repeated; the other formats have them.
public final class GenBankGff3 {
  private GenBankGff3() {}

  /// Puts the GFF3 of a record into a stream, which stays open.
  ///
  /// @throws IOException when the stream does
  public static void write(GenBankRecord entry, OutputStream out) throws IOException {
    TextBuffer text = new TextBuffer(out).in(StandardCharsets.UTF_8);
    String id = Gff3Text.seqId(entry.accessionVersion());
    text.put("##gff-version 3\n");
    text.put("##sequence-region " + id + " 1 " + Math.max(1, entry.length()) + "\n");
    OptionalLong taxon = entry.taxonId();
    if (taxon.isPresent()) {
      text.put(
          "##species https://www.ncbi.nlm.nih.gov/Taxonomy/Browser/wwwtax.cgi?id="
              + taxon.getAsLong()
              + "\n");
    }
    Map<String, String> genes = new HashMap<>();
    int number = 0;
    for (Feature feature : entry.features()) {
      number++;
      putFeature(entry, feature, number, genes, text);
      text.handIfMuch();
    }
    text.hand();
  }

  private static void putFeature(
      GenBankRecord entry,
      Feature feature,
      int number,
      Map<String, String> genes,
      TextBuffer text) {
    String type = Gff3Text.type(feature.type());
    String id = type + "-" + number;
    String parent = "";
    for (String name : new String[] {"locus_tag", "gene"}) {
      String value = feature.find(name).orElse("");
      if (value.isEmpty()) {
        continue;
      }
      if (feature.type().equals("gene")) {
        genes.put(name + "=" + value, id);
      } else if (parent.isEmpty()) {
        parent = genes.getOrDefault(name + "=" + value, "");
      }
    }
    boolean source = feature.type().equals("source");
    String attributes =
        Gff3Text.attributes(feature, id, parent, source && entry.locus().isCircular());
    List<LocationPart> parts = LocationPart.of(feature.location());
    long codingBases = 1 - feature.find("codon_start").map(GenBankGff3::codonStart).orElse(1);
    for (LocationPart part : parts) {
      long end = end(entry, part);
      if (part.sequence() == null && part.lowest() >= 1 && end >= part.lowest()) {
        String phase =
            feature.type().equals("CDS") ? Long.toString(Math.floorMod(-codingBases, 3L)) : ".";
        text.put(Gff3Text.seqId(entry.accessionVersion())).put(database(entry)).put(type);
        text.put("\t" + part.lowest() + "\t" + end + "\t.\t");
        text.put(part.reverse() ? "-" : "+").put("\t").put(phase).put("\t");
        text.put(attributes).put(ranges(part)).put("\n");
      }
      codingBases += Math.max(0, end - part.lowest() + 1);
    }
  }

  /// RefSeq's accessions have an underscore after two letters.
  private static String database(GenBankRecord entry) {
    return entry.accession().matches("[A-Z]{2}_.+") ? "\tRefSeq\t" : "\tGenBank\t";
  }

  private static int codonStart(String text) {
    return text.matches("[123]") ? Integer.parseInt(text) : 1;
  }

  /// Where the part ends by the rules of GFF3: a place between two bases is right of its start, and
  /// what passes the origin of a circle goes on counting.
  private static long end(GenBankRecord entry, LocationPart part) {
    if (part.between()) {
      return part.lowest();
    }
    boolean passes = part.highest() < part.lowest() && entry.locus().isCircular();
    return passes ? part.highest() + entry.length() : part.highest();
  }

  private static String ranges(LocationPart part) {
    boolean start = !part.start().isExact();
    boolean end = !part.end().isExact();
    return (start || end ? ";partial=true" : "")
        + (start ? ";start_range=" + range(part.start(), true) : "")
        + (end ? ";end_range=" + range(part.end(), false) : "");
  }

  private static String range(Position position, boolean start) {
    if (position instanceof Position.Beyond) {
      return start ? ".," + position.lowest() : position.highest() + ",.";
    }
    return position.lowest() + "," + position.highest();
  }
}
