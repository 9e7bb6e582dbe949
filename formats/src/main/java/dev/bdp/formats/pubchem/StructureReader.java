package dev.bdp.formats.pubchem;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubchem.model.Atom;
import dev.bdp.formats.pubchem.model.AtomProperty;
import dev.bdp.formats.pubchem.model.Bond;
import dev.bdp.formats.pubchem.model.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the connection table, from the counts line to `M END`.
final class StructureReader {
  private static final int COUNTS_LINE = 3;

  private final SdfLines lines;
  private final SourceDifferences differences;
  private final AtomLine atomLine = new AtomLine();
  private int line;

  StructureReader(SdfLines lines, SourceDifferences differences) {
    this.lines = lines;
    this.differences = differences;
  }

  /// The line after `M END`.
  int nextLine() {
    return line;
  }

  Structure read() throws MalformedRecordException {
    CountsLine counts = CountsLine.read(lines, COUNTS_LINE);
    CountsLine.write(counts.atoms(), counts.bonds(), counts.chiral(), differences.canonical());
    differences.element("counts", COUNTS_LINE, COUNTS_LINE + 1);
    line = COUNTS_LINE + 1;
    if (counts.isV3000()) {
      int from = line;
      while (!isEnd()) {
        line++;
      }
      differences.text("V3000", from, line);
      readEnd();
      return Structure.NONE;
    }
    List<Atom> atoms = atoms(counts.atoms());
    List<Bond> bonds = bonds(counts.bonds(), counts.atoms());
    differences.text("atom list", line, skipAtomLists(counts.atomLists()));
    List<AtomProperty> properties = properties();
    readEnd();
    return new Structure(counts.chiral(), atoms, bonds, properties);
  }

  private List<Atom> atoms(int count) throws MalformedRecordException {
    List<Atom> atoms = new ArrayList<>(count);
    for (int i = 0; i < count; i++, line++) {
      requireMore("atom", i, count);
      Atom atom = atomLine.read(lines, line);
      AtomLine.write(atom, differences.canonical());
      differences.element("atom", line, line + 1);
      atoms.add(atom);
    }
    return List.copyOf(atoms);
  }

  private List<Bond> bonds(int count, int atoms) throws MalformedRecordException {
    List<Bond> bonds = new ArrayList<>(count);
    for (int i = 0; i < count; i++, line++) {
      requireMore("bond", i, count);
      Bond bond = BondLine.read(lines, line, atoms);
      BondLine.write(bond, differences.canonical());
      differences.element("bond", line, line + 1);
      bonds.add(bond);
    }
    return List.copyOf(bonds);
  }

  private int skipAtomLists(int count) throws MalformedRecordException {
    for (int i = 0; i < count; i++, line++) {
      requireMore("atom list", i, count);
    }
    return line;
  }

  private List<AtomProperty> properties() throws MalformedRecordException {
    List<AtomProperty> properties = new ArrayList<>(2);
    for (; !isEnd(); line++) {
      Optional<AtomProperty> property = PropertyLine.find(lines, line);
      if (property.isPresent()) {
        PropertyLine.write(property.get(), differences.canonical());
        differences.element("property", line, line + 1);
        properties.add(property.get());
        continue;
      }
      requireProperty();
      boolean hasText = lines.startsWith(line, "A  ") || lines.startsWith(line, "G  ");
      differences.text("property", line, line + 1);
      if (hasText && line + 1 < lines.count()) {
        line++;
        differences.text("property", line, line + 1);
      }
    }
    return List.copyOf(properties);
  }

  private void requireProperty() throws MalformedRecordException {
    byte first = lines.bytes()[lines.start(line)];
    if (first < 'A' || first > 'Z') {
      throw lines.malformed("this is no line of the properties block", line);
    }
  }

  private void readEnd() {
    CompoundRendering.structureEnd(differences.canonical());
    differences.element("end of structure", line, line + 1);
    line++;
  }

  private boolean isEnd() throws MalformedRecordException {
    if (line >= lines.count() || lines.is(line, "$$$$")) {
      throw lines.malformed("no line \"M  END\" ends its connection table", line);
    }
    return lines.is(line, "M  END");
  }

  private void requireMore(String what, int read, int count) throws MalformedRecordException {
    if (line >= lines.count()) {
      throw lines.malformed("it ends after %s %d of %d".formatted(what, read, count), line);
    }
  }
}
