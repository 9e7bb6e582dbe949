package dev.bdp.engine.source;

import java.util.List;

/// Sources of one kind, such as the divisions of GenBank, which differ in little but their names.
///
/// Found by `ServiceLoader`, like a [DataSource] by itself.
public interface DataSourceFamily {
  /// Its sources, each with an id of its own.
  List<DataSource<?>> sources();
}
