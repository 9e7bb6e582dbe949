package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.bdp.engine.contract.DataSourceContract;
import dev.bdp.engine.object.Content;
import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.record.Parsed;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSourceParser;
import dev.bdp.engine.source.DataSources;
import dev.bdp.engine.source.RecordFormat;
import dev.bdp.engine.source.RecordFormatter;
import dev.bdp.engine.source.RecordScanner;
import dev.bdp.engine.source.StorageAdapter;
import dev.bdp.engine.source.TypedTable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// A source that breaks a law fails the test of that law.
class ContractOfBrokenSourcesIT {
  private static final DataSource<?> WHOLE = DataSources.load("pubchem_compound");

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void aSourceThatKeepsTheLawsPasses() {
    assertThat(failures(WHOLE, "everyRecordIsStoredOrAccountedForWithItsRows")).isZero();
    assertThat(failures(WHOLE, "unitsAndChunksOfAnySizeGiveTheSameRecords")).isZero();
  }

  @Test
  void aScannerThatEndsRecordsWhereChunksEndFails() {
    RecordScanner eachChunk = (bytes, from, to) -> to;
    assertThat(failures(with("scanner", eachChunk), "unitsAndChunksOfAnySizeGiveTheSameRecords"))
        .isOne();
  }

  @Test
  void aParserThatThrowsFails() {
    DataSourceParser<?> throwing =
        new Parser<>(
            WHOLE.parser(),
            (text, parsed) -> text.length % 7 == 0 ? List.<Parsed>of().getFirst() : parsed);
    assertThat(
            failures(
                with("parser", throwing), "damagedTextIsKeptByteForByteOrRefusedAndNeverThrows"))
        .isOne();
  }

  @Test
  void aChecksumOfSomethingElseFails() {
    DataSourceParser<?> careless =
        new Parser<>(
            WHOLE.parser(),
            (text, parsed) ->
                parsed instanceof GenericRecord record
                    ? new GenericRecord(
                        record.identifier(),
                        record.name(),
                        record.recordData(),
                        "0".repeat(32),
                        null)
                    : parsed);
    assertThat(
            failures(
                with("parser", careless), "aRecordIsNamedInLowerCaseAndItsChecksumIsThatOfItsText"))
        .isOne();
  }

  @Test
  void aFormatThatLosesAByteOrChangesFails() {
    RecordFormatter<?> losing = new Formatter<>(WHOLE.formatter(), new AtomicInteger(-1));
    assertThat(
            failures(with("formatter", losing), "theSourceTextComesBackFromStagedJsonByteForByte"))
        .isOne();
    RecordFormatter<?> changing = new Formatter<>(WHOLE.formatter(), new AtomicInteger());
    assertThat(failures(with("formatter", changing), "formattingARecordAgainGivesTheSameBytes"))
        .isOne();
  }

  @Test
  void aParserThatReadsAnotherRecordThanItStagedFails() {
    assertThat(
            failures(
                with("parser", new Forgetful<>(WHOLE.parser())),
                "theFilesAreTheSameWhetherMadeOfTheTextOrOfStagedJson"))
        .isOne();
  }

  @Test
  void aTypedTableThatStaysEmptyFails() {
    assertThat(
            failures(
                with("storage", withoutRows(WHOLE.storage())),
                "everyRecordIsStoredOrAccountedForWithItsRows"))
        .isOne();
  }

  /// The contract of whatever source is to be tested.
  static final class Subject extends DataSourceContract {
    private static DataSource<?> tested = WHOLE;

    @Override
    protected DataSource<?> source() {
      return tested;
    }

    @Override
    protected List<Path> samples() {
      return List.of(Path.of("../examples/pubchem/Compound_000000001_000500000.sdf"));
    }

    @Override
    protected long recordCount() {
      return 3;
    }

    @Override
    protected String databaseUrl() {
      return Installation.server();
    }
  }

  private static long failures(DataSource<?> source, String test) {
    Subject.tested = source;
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(Subject.class, test))
                .build(),
            summary);
    assertThat(summary.getSummary().getTestsStartedCount()).isOne();
    return summary.getSummary().getTestsFailedCount();
  }

  /// The source, but for one part.
  private static DataSource<?> with(String part, Object broken) {
    return replaced(DataSource.class, WHOLE, part, broken);
  }

  private static StorageAdapter<?> withoutRows(StorageAdapter<?> storage) {
    List<TypedTable<?>> tables =
        storage.tables().stream()
            .<TypedTable<?>>map(table ->
                new TypedTable<>(table.name(), table.columns(), (entry, version, rows) -> {}))
            .toList();
    return replaced(StorageAdapter.class, storage, "tables", tables);
  }

  private static <T> T replaced(Class<T> type, Object whole, String method, Object result) {
    InvocationHandler handler =
        (proxy, called, arguments) -> {
          try {
            return called.getName().equals(method) ? result : called.invoke(whole, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /// Makes something else of what the whole parser gives.
  private record Parser<R>(DataSourceParser<R> whole, BiFunction<byte[], Parsed, Parsed> change)
      implements DataSourceParser<R> {
    @Override
    public String version() {
      return whole.version();
    }

    @Override
    public Parsed parse(byte[] text) {
      return change.apply(text, whole.parse(text));
    }

    @Override
    public R load(byte[] recordData) {
      return whole.load(recordData);
    }
  }

  /// Gives the record that it read first for every text.
  private record Forgetful<R>(DataSourceParser<R> whole, AtomicReference<Optional<R>> first)
      implements DataSourceParser<R> {
    Forgetful(DataSourceParser<R> whole) {
      this(whole, new AtomicReference<>(Optional.empty()));
    }

    @Override
    public String version() {
      return whole.version();
    }

    @Override
    public Parsed parse(byte[] text) {
      return whole.parse(text);
    }

    @Override
    public R load(byte[] recordData) {
      return whole.load(recordData);
    }

    @Override
    public Optional<R> read(byte[] text, String fileName) {
      return first.updateAndGet(kept -> kept.isPresent() ? kept : whole.read(text, fileName));
    }
  }

  /// Adds a byte more each time; or takes one away.
  private record Formatter<R>(RecordFormatter<R> whole, AtomicInteger more)
      implements RecordFormatter<R> {
    @Override
    public List<RecordFormat> formats() {
      return whole.formats();
    }

    @Override
    public Optional<Content> format(R entry, RecordFormat format) {
      int change = more.get() < 0 ? -1 : more.incrementAndGet();
      return whole
          .format(entry, format)
          .map(content ->
              Content.of(Arrays.copyOf(content.bytes(), content.bytes().length + change)));
    }
  }
}
