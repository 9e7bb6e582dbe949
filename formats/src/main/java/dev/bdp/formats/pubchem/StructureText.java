package dev.bdp.formats.pubchem;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubchem.model.Atom;
import dev.bdp.formats.pubchem.model.Atom.Point;
import dev.bdp.formats.pubchem.model.AtomProperty;
import dev.bdp.formats.pubchem.model.AtomProperty.AtomValue;
import dev.bdp.formats.pubchem.model.AtomProperty.Kind;
import dev.bdp.formats.pubchem.model.Bond;
import java.util.ArrayList;
import java.util.List;

/// Atoms, bonds and properties as one short text each: items end with `;`, fields are separated by
/// blanks, and fields at the end of an item that have their usual value are left out.
///
/// An atom is `O 54641 15000`: symbol, coordinates in ten-thousandths, mass difference, charge
/// code, parity, usually 0. A bond is `1 25`: two atoms, the order, usually 1, and the stereo,
/// usually 0. A property is `CHG 3 -1 7 1`.
final class StructureText {
  private StructureText() {}

  static void write(Atom atom, SdfText out) {
    out.put(atom.symbol());
    int usual = out.size;
    usual = coordinate(atom.at().x(), out, usual);
    usual = coordinate(atom.at().y(), out, usual);
    usual = coordinate(atom.at().z(), out, usual);
    usual = field(atom.massDifference(), 0, out, usual);
    usual = field(atom.chargeCode(), 0, out, usual);
    out.size = field(atom.parity(), 0, out, usual);
    out.put(';');
  }

  static void write(Bond bond, SdfText out) {
    int usual = out.put(bond.first()).put(' ').put(bond.second()).size;
    usual = field(bond.order(), 1, out, usual);
    out.size = field(bond.stereo(), 0, out, usual);
    out.put(';');
  }

  static void write(AtomProperty property, SdfText out) {
    out.put(property.kind().code());
    for (AtomValue value : property.values()) {
      out.put(' ').put(value.atom()).put(' ').put(value.value());
    }
    out.put(';');
  }

  static List<Atom> atoms(String text) throws MalformedRecordException {
    List<Atom> atoms = new ArrayList<>(text.length() / 12);
    TextItems items = new TextItems(text);
    while (items.next()) {
      String symbol = items.word();
      Point at = new Point(coordinate(items), coordinate(items), coordinate(items));
      atoms.add(new Atom(at, symbol, items.number(0), items.number(0), items.number(0)));
    }
    return List.copyOf(atoms);
  }

  static List<Bond> bonds(String text) throws MalformedRecordException {
    List<Bond> bonds = new ArrayList<>(text.length() / 5);
    TextItems items = new TextItems(text);
    while (items.next()) {
      bonds.add(new Bond(items.number(0), items.number(0), items.number(1), items.number(0)));
    }
    return List.copyOf(bonds);
  }

  static List<AtomProperty> properties(String text) throws MalformedRecordException {
    List<AtomProperty> properties = new ArrayList<>(2);
    TextItems items = new TextItems(text);
    while (items.next()) {
      Kind kind = kind(items.word());
      List<AtomValue> values = new ArrayList<>();
      while (items.hasMore()) {
        values.add(new AtomValue(items.number(0), items.number(0)));
      }
      properties.add(new AtomProperty(kind, List.copyOf(values)));
    }
    return List.copyOf(properties);
  }

  private static Kind kind(String code) throws MalformedRecordException {
    for (Kind kind : Kind.values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    throw TextItems.malformed("'" + code + "' is no property");
  }

  private static int coordinate(double coordinate, SdfText out, int usual) {
    long scaled = Math.abs(AtomLine.tenThousandths(coordinate));
    out.put(' ');
    if (Double.doubleToRawLongBits(coordinate) < 0) {
      out.put('-').put(scaled);
      return out.size;
    }
    out.put(scaled);
    return scaled == 0 ? usual : out.size;
  }

  private static double coordinate(TextItems items) throws MalformedRecordException {
    boolean negative = items.isNegative();
    double absolute = Math.abs(items.number(0)) / 10_000.0;
    return negative ? -absolute : absolute;
  }

  private static int field(int value, int usualValue, SdfText out, int usual) {
    out.put(' ').put(value);
    return value == usualValue ? usual : out.size;
  }
}
