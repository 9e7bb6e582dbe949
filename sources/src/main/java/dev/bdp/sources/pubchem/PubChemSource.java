package dev.bdp.sources.pubchem;

import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSourceParser;
import dev.bdp.engine.source.EachLine;
import dev.bdp.engine.source.RecordFormatter;
import dev.bdp.engine.source.RecordScanner;
import dev.bdp.engine.source.RecordView;
import dev.bdp.engine.source.StorageAdapter;
import dev.bdp.engine.source.TerminatorLine;
import dev.bdp.formats.pubchem.model.Compound;
import java.util.Optional;

/// What releases of PubChem's compounds and their updates have in common.
abstract sealed class PubChemSource implements DataSource<Compound>
    permits PubChemCompound, PubChemCompoundUpdates {
  private final CompoundParser parser = new CompoundParser();
  private final CompoundFormats formats = new CompoundFormats();
  private final CompoundTables tables = new CompoundTables();

  @Override
  public String recordType() {
    return "compound";
  }

  @Override
  public RecordScanner scanner(String fileName) {
    return KilledCids.is(fileName) ? new EachLine() : new TerminatorLine("$$$$");
  }

  @Override
  public DataSourceParser<Compound> parser() {
    return parser;
  }

  @Override
  public RecordFormatter<Compound> formatter() {
    return formats;
  }

  @Override
  public StorageAdapter<Compound> storage() {
    return tables;
  }

  @Override
  public Optional<RecordView> view(Compound entry) {
    return Optional.of(CompoundView.of(entry));
  }
}
