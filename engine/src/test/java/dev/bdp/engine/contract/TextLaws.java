package dev.bdp.engine.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bdp.engine.object.Content;
import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.record.Md5;
import dev.bdp.engine.record.RecordRemovals;
import dev.bdp.engine.record.RejectedRecord;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.RecordFormat;
import dev.bdp.engine.source.RegistryFacts;
import dev.bdp.engine.split.RecordText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What a source promises of texts: how they are cut, parsed, kept and formatted.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TextLaws {
  @TempDir Path directory;
  private final List<Sample.Entry> entries = new ArrayList<>();

  /// The source that is tested.
  protected abstract DataSource<?> source();

  /// Files as the publisher gives them, plain or `.gz`, in the order of a release.
  protected abstract List<Path> samples();

  /// How many texts the samples hold, records and texts that remove records, counted by other means
  /// than the source.
  protected abstract long recordCount();

  /// A JDBC URL of a PostgreSQL, with user and password; each test makes a schema of its own there.
  protected abstract String databaseUrl();

  /// How many of the texts the source must refuse.
  protected long rejectedCount() {
    return 0;
  }

  /// The text without what the publisher writes anew into every dump: as the source's own statement
  /// says, found by other means than the source's.
  protected byte[] lasting(byte[] text) {
    return text;
  }

  /// How many damaged texts are parsed.
  protected int damages() {
    return 2000;
  }

  @BeforeAll
  void readSamples(@TempDir Path scratch) throws Exception {
    for (Path file : samples()) {
      Sample sample = Sample.read(file);
      for (RecordText record : sample.split(source(), 1000, 1 << 16, scratch)) {
        entries.add(new Sample.Entry(sample.fileName(), record.bytes()));
      }
    }
  }

  @AfterAll
  void forgetSamples() {
    entries.clear();
  }

  @Test
  void theSourceSaysWhatItIs() {
    DataSource<?> source = source();
    assertTrue(source.id().matches("[a-z][a-z0-9_]*"), "the id is lower case: " + source.id());
    assertTrue(source.recordType().matches("[a-z][a-z0-9_]*"), source.recordType());
    assertTrue(source.publisher().slug().matches("[a-z0-9][a-z0-9-]*"), source.publisher().slug());
    assertFalse(source.description().isBlank(), "there is a description");
    assertFalse(source.parser().version().isBlank(), "the parser has a version");
    List<RecordFormat> formats = source.formatter().formats();
    assertTrue(formats.stream().anyMatch(RecordFormat::standard), "a format is standard");
    assertEquals(
        formats.size(),
        formats.stream().map(RecordFormat::name).distinct().count(),
        "formats have names of their own");
  }

  @Test
  void theSamplesHoldTheRecordsThatWereCounted() {
    assertEquals(recordCount(), entries.size(), "records in the samples");
    List<String> rejected = new ArrayList<>();
    for (Sample.Entry entry : entries) {
      if (entry.parse(source()) instanceof RejectedRecord(String reason)) {
        rejected.add(reason);
      }
    }
    assertEquals(rejectedCount(), rejected.size(), () -> "refused: " + rejected);
  }

  @Test
  void unitsAndChunksOfAnySizeGiveTheSameRecords() throws Exception {
    for (Path file : samples()) {
      Sample sample = Sample.read(file);
      List<RecordText> whole = sample.split(source(), Integer.MAX_VALUE, 1 << 20, directory);
      for (int[] sizes : new int[][] {{1, 1 << 16}, {2, 4099}, {7, 3}, {1000, 1}}) {
        List<RecordText> other = sample.split(source(), sizes[0], sizes[1], directory);
        assertEquals(whole.size(), other.size(), "records of " + sample.fileName());
        for (int i = 0; i < whole.size(); i++) {
          assertEquals(whole.get(i).offset(), other.get(i).offset(), "place of record " + i);
          assertArrayEquals(whole.get(i).bytes(), other.get(i).bytes(), "text of record " + i);
        }
      }
    }
  }

  @Test
  void aRecordIsNamedInLowerCaseAndItsChecksumIsThatOfItsText() {
    for (Sample.Entry entry : entries) {
      switch (entry.parse(source())) {
        case GenericRecord record -> {
          assertEquals(record.identifier().strip(), record.identifier());
          assertFalse(record.name().isBlank(), record.identifier() + " has a name");
          assertEquals(
              Md5.hex(lasting(entry.text())), record.contentMd5(), "MD5 of the source text");
        }
        case RecordRemovals removals ->
            removals
                .identifiers()
                .forEach(id -> assertEquals(id.toLowerCase(Locale.ROOT), id, "lower case"));
        case RejectedRecord rejected -> assertFalse(rejected.reason().isBlank());
      }
    }
  }

  @Test
  void theSourceTextComesBackFromStagedJsonByteForByte() throws Exception {
    try (ScratchInstallation scratch = ScratchInstallation.open(databaseUrl(), directory)) {
      for (Sample.Entry entry : entries) {
        if (entry.parse(source()) instanceof GenericRecord record) {
          byte[] staged = scratch.asJsonb(new String(record.recordData(), UTF_8)).getBytes(UTF_8);
          assertArrayEquals(entry.text(), exactText(source(), staged), record.identifier());
        }
      }
    }
  }

  @Test
  void formattingARecordAgainGivesTheSameBytes() {
    List<byte[]> first = formatAll(source(), entries);
    List<byte[]> second = formatAll(source(), entries.reversed()).reversed();
    assertEquals(first.size(), second.size());
    for (int i = 0; i < first.size(); i++) {
      assertArrayEquals(first.get(i), second.get(i));
    }
  }

  @Test
  void theFilesAreTheSameWhetherMadeOfTheTextOrOfStagedJson() {
    compareFiles(source());
  }

  private <R> void compareFiles(DataSource<R> source) {
    for (Sample.Entry entry : entries) {
      if (entry.parse(source) instanceof GenericRecord record) {
        byte[] ofJson = format(source, source.parser().load(record.recordData()));
        source
            .parser()
            .read(entry.text(), entry.fileName())
            .ifPresent(
                read -> assertArrayEquals(ofJson, format(source, read), record.identifier()));
      }
    }
  }

  @Test
  void damagedTextIsKeptByteForByteOrRefusedAndNeverThrows() {
    long seed = Long.getLong("seed", 20_260_103L);
    System.out.println("seed " + seed);
    for (int i = 0; i < damages(); i++) {
      Random random = new Random(seed + i);
      Sample.Entry entry = entries.get(random.nextInt(entries.size()));
      byte[] text = Damage.of(entry.text(), random);
      try {
        entry.changed(text, source()).forEach(this::keptOrRefused);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("Seed " + (seed + i) + ":\n" + new String(text, UTF_8), e);
      }
    }
  }

  private void keptOrRefused(Sample.Entry entry) {
    if (entry.parse(source()) instanceof GenericRecord record) {
      assertFalse(
          new String(record.recordData(), UTF_8).contains("\\u0000"),
          "PostgreSQL's JSON cannot hold the character 0");
      assertArrayEquals(
          entry.text(), exactText(source(), record.recordData()), record.identifier());
    }
  }

  @Test
  void theRegistryKnowsARecordByTheIdentifierThatItsPublisherWrites() {
    registryFacts(source());
  }

  private <R> void registryFacts(DataSource<R> source) {
    Set<String> identifiers = new HashSet<>();
    for (Sample.Entry entry : entries) {
      if (entry.parse(source) instanceof GenericRecord record) {
        RegistryFacts facts =
            source.storage().registryFacts(source.parser().load(record.recordData()));
        assertFalse(facts.externalId().isBlank(), record.identifier() + " has an external id");
        assertFalse(facts.name().isBlank(), record.identifier() + " has a name");
        identifiers.add(record.identifier());
      }
    }
    assertFalse(identifiers.isEmpty(), "the samples hold records");
  }

  private <R> byte[] exactText(DataSource<R> source, byte[] recordData) {
    R record = source.parser().load(recordData);
    RecordFormat format = source.formatter().sourceFormat();
    return source.formatter().format(record, format).orElseThrow().bytes();
  }

  private static <R> List<byte[]> formatAll(DataSource<R> source, List<Sample.Entry> entries) {
    List<byte[]> files = new ArrayList<>();
    for (Sample.Entry entry : entries) {
      if (entry.parse(source) instanceof GenericRecord record) {
        files.add(format(source, source.parser().load(record.recordData())));
      }
    }
    return files;
  }

  /// The MD5s of all files of a record.
  private static <R> byte[] format(DataSource<R> source, R record) {
    return source.formatter().formats().stream()
        .map(format ->
            source.formatter().format(record, format).map(Content::bytes).orElse(new byte[0]))
        .map(Md5::hex)
        .collect(Collectors.joining())
        .getBytes(UTF_8);
  }
}
