package dev.bdp.engine.job;

import dev.bdp.engine.source.TableSet;
import java.util.List;

/// What a user may choose about a job; kept with it, so that every worker does the same.
///
/// @param formats names of the formats to store
/// @param keepIngest how long what it downloaded and staged stays once it is completed
public record JobOptions(
    List<String> formats,
    ErrorBudget errorBudget,
    DriftPolicy onDrift,
    TableSet tables,
    IngestRetention keepIngest) {
  public JobOptions {
    formats = List.copyOf(formats);
  }

  /// These formats, and the defaults of everything else.
  public static JobOptions ofFormats(List<String> formats) {
    return new JobOptions(
        formats, ErrorBudget.DEFAULT, DriftPolicy.KEEP, TableSet.CORE, IngestRetention.DEFAULT);
  }

  public JobOptions withErrorBudget(ErrorBudget budget) {
    return new JobOptions(formats, budget, onDrift, tables, keepIngest);
  }

  public JobOptions withDriftPolicy(DriftPolicy policy) {
    return new JobOptions(formats, errorBudget, policy, tables, keepIngest);
  }

  public JobOptions withTables(TableSet set) {
    return new JobOptions(formats, errorBudget, onDrift, set, keepIngest);
  }

  public JobOptions withKeepIngest(IngestRetention retention) {
    return new JobOptions(formats, errorBudget, onDrift, tables, retention);
  }
}
