package dev.bdp.formats.genbank.model;

/// The ORIGIN section; the residues themselves are [GenBankRecord#sequence()].
///
/// @param heading the ORIGIN line, which may say where the sequence starts
public record Origin(Field heading, SequenceLayout layout) implements Section {
  @Override
  public String keyword() {
    return heading.keyword();
  }
}
