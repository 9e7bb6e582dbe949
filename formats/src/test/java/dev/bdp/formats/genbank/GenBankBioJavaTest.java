package dev.bdp.formats.genbank;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.formats.genbank.RealRecords.SourceRecord;
import dev.bdp.formats.genbank.model.Feature;
import dev.bdp.formats.genbank.model.GenBankRecord;
import dev.bdp.formats.genbank.model.LocationPart;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.biojava.nbio.core.sequence.DNASequence;
import org.biojava.nbio.core.sequence.ProteinSequence;
import org.biojava.nbio.core.sequence.compound.AmbiguityDNACompoundSet;
import org.biojava.nbio.core.sequence.compound.AminoAcidCompoundSet;
import org.biojava.nbio.core.sequence.features.FeatureInterface;
import org.biojava.nbio.core.sequence.io.DNASequenceCreator;
import org.biojava.nbio.core.sequence.io.GenbankReader;
import org.biojava.nbio.core.sequence.io.GenericGenbankHeaderParser;
import org.biojava.nbio.core.sequence.io.ProteinSequenceCreator;
import org.biojava.nbio.core.sequence.location.template.Location;
import org.biojava.nbio.core.sequence.template.AbstractSequence;
import org.junit.jupiter.api.Test;

/// What is read agrees with what BioJava reads from the same text.
class GenBankBioJavaTest {
  private final GenBankReader reader = new GenBankReader();

  @Test
  void accessionVersionLengthSequenceAndFeaturesAgreeWithBioJava() throws Exception {
    int compared = 0;
    int locations = 0;
    List<String> unread = new ArrayList<>();
    for (SourceRecord source : RealRecords.all()) {
      AbstractSequence<?> theirs;
      try {
        theirs = readByBioJava(source);
      } catch (Exception | Error e) {
        unread.add(source + " " + e);
        continue;
      }
      GenBankRecord ours = reader.read(source.text());
      assertThat(ours.sequence().text(0, ours.sequence().length()).toUpperCase(Locale.ROOT))
          .as(source.toString())
          .isEqualTo(theirs.getSequenceAsString().toUpperCase(Locale.ROOT));
      assertThat(ours.accession()).isEqualTo(theirs.getAccession().getID());
      assertThat(ours.version().orElse(0)).isEqualTo((long) theirs.getAccession().getVersion());
      locations += compareFeatures(source, ours.features(), theirs.getFeatures());
      compared++;
    }
    System.out.printf(
        "%d records agree with BioJava, with %d locations; it does not read %s%n",
        compared, locations, unread);
    assertThat(compared).isGreaterThan(30);
    assertThat(locations).isGreaterThan(1500);
  }

  /// Compares them as sets: BioJava sorts features by where they lie.
  private static int compareFeatures(
      SourceRecord source, List<Feature> ours, List<? extends FeatureInterface<?, ?>> theirs) {
    assertThat(ours.stream().filter(GenBankBioJavaTest::isPlain).map(GenBankBioJavaTest::text))
        .as(source.toString())
        .isSubsetOf(theirs.stream().map(GenBankBioJavaTest::text).toList());
    assertThat(ours.stream().map(Feature::type).sorted())
        .as(source.toString())
        .containsExactlyElementsOf(
            theirs.stream().map(FeatureInterface::getType).sorted().toList());
    return (int) ours.stream().filter(GenBankBioJavaTest::isPlain).count();
  }

  /// Whether BioJava understands the location as well: it has no types for the rest.
  private static boolean isPlain(Feature feature) {
    return LocationPart.of(feature.location()).stream()
            .noneMatch(part -> part.sequence() != null || part.between())
        && !feature.locationLines().contains("one-of");
  }

  private static String text(Feature feature) {
    List<LocationPart> parts = LocationPart.of(feature.location());
    return "%s %d %d"
        .formatted(
            feature.type(),
            parts.stream().mapToLong(LocationPart::lowest).min().orElse(0),
            parts.stream().mapToLong(LocationPart::highest).max().orElse(0));
  }

  private static String text(FeatureInterface<?, ?> feature) {
    Location location = feature.getLocations();
    return "%s %d %d"
        .formatted(
            feature.getType(), location.getStart().getPosition(), location.getEnd().getPosition());
  }

  private static AbstractSequence<?> readByBioJava(SourceRecord source) throws Exception {
    ByteArrayInputStream text = new ByteArrayInputStream(source.text());
    boolean protein = new String(source.text(), 0, 60, ISO_8859_1).contains(" aa ");
    Map<String, ? extends AbstractSequence<?>> all;
    if (protein) {
      all =
          new GenbankReader<>(
                  text,
                  new GenericGenbankHeaderParser<
                      ProteinSequence, org.biojava.nbio.core.sequence.compound.AminoAcidCompound>(),
                  new ProteinSequenceCreator(AminoAcidCompoundSet.getAminoAcidCompoundSet()))
              .process();
    } else {
      all =
          new GenbankReader<>(
                  text,
                  new GenericGenbankHeaderParser<
                      DNASequence, org.biojava.nbio.core.sequence.compound.NucleotideCompound>(),
                  new DNASequenceCreator(AmbiguityDNACompoundSet.getDNACompoundSet()))
              .process();
    }
    return all.values().iterator().next();
  }
}
