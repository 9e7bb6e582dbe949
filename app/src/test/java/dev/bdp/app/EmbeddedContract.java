package dev.bdp.app;

import dev.bdp.engine.contract.DataSourceContract;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/// The laws, asked of a source that comes with the program, on the embedded PostgreSQL.
abstract class EmbeddedContract extends DataSourceContract {
  private final String id;
  private final List<Path> samples;
  private final Predicate<String> endOfRecord;

  /// @param endOfRecord whether a line of the samples ends a record
  EmbeddedContract(String id, List<Path> samples, Predicate<String> endOfRecord) {
    this.id = id;
    this.samples = samples;
    this.endOfRecord = endOfRecord;
  }

  @Override
  protected DataSource<?> source() {
    return DataSources.load(id);
  }

  @Override
  protected List<Path> samples() {
    return samples;
  }

  @Override
  protected long recordCount() {
    return samples.stream().mapToLong(this::count).sum();
  }

  @Override
  protected String databaseUrl() {
    return Installation.server();
  }

  private long count(Path file) {
    try (InputStream plain = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
      return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))
          .lines()
          .filter(endOfRecord)
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
