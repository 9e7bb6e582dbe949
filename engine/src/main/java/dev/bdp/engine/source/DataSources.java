package dev.bdp.engine.source;

import dev.bdp.engine.failure.ConfigurationException;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/// The sources on the class path.
public final class DataSources {
  private DataSources() {}

  /// All of them by id.
  public static List<DataSource<?>> all() {
    Stream<DataSource<?>> single =
        ServiceLoader.load(DataSource.class).stream().map(ServiceLoader.Provider::get);
    Stream<DataSource<?>> families =
        ServiceLoader.load(DataSourceFamily.class).stream()
            .flatMap(family -> family.get().sources().stream());
    return Stream.concat(single, families).sorted(Comparator.comparing(DataSource::id)).toList();
  }

  /// @throws ConfigurationException when there is no such source
  public static DataSource<?> load(String id) {
    List<DataSource<?>> all = all();
    return all.stream()
        .filter(source -> source.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new ConfigurationException(
                "Cannot find the source %s: no jar on the class path has it. %sbdp sources lists what there is."
                    .formatted(id, nearest(id, all))));
  }

  private static String nearest(String id, List<DataSource<?>> all) {
    List<String> near = NearestNames.of(id, all.stream().map(DataSource::id).toList());
    return near.isEmpty() ? "" : "Did you mean %s? ".formatted(String.join(" or ", near));
  }
}
