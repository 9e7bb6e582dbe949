package dev.bdp.sources.pubchem;

import dev.bdp.engine.object.Content;
import dev.bdp.engine.source.RecordFormat;
import dev.bdp.engine.source.RecordFormatter;
import dev.bdp.formats.pubchem.CompoundJson;
import dev.bdp.formats.pubchem.CompoundSmiles;
import dev.bdp.formats.pubchem.CompoundWriter;
import dev.bdp.formats.pubchem.model.Compound;
import java.util.List;
import java.util.Optional;

/// The files of a compound: as published, as JSON, as a line of SMILES.
final class CompoundFormats implements RecordFormatter<Compound> {
  private static final List<RecordFormat> FORMATS =
      List.of(
          new RecordFormat("sdf", "chemical/x-mdl-sdfile", true),
          new RecordFormat("json", "application/json", true),
          new RecordFormat("smi", "chemical/x-daylight-smiles", true));

  @Override
  public List<RecordFormat> formats() {
    return FORMATS;
  }

  @Override
  public Optional<Content> format(Compound compound, RecordFormat format) {
    return switch (format.name()) {
      case "sdf" -> Optional.of(Content.of(CompoundWriter.write(compound)));
      case "json" -> Optional.of(Content.of(CompoundJson.write(compound)));
      case "smi" -> CompoundSmiles.write(compound).map(Content::of);
      default -> throw new IllegalArgumentException("No such format: " + format.name());
    };
  }
}
