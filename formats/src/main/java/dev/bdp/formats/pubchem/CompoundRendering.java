package dev.bdp.formats.pubchem;

import dev.bdp.formats.pubchem.model.Atom;
import dev.bdp.formats.pubchem.model.AtomProperty;
import dev.bdp.formats.pubchem.model.Bond;
import dev.bdp.formats.pubchem.model.Compound;
import dev.bdp.formats.pubchem.model.Header;
import dev.bdp.formats.pubchem.model.TagValue;
import java.util.Map;

/// Renders the elements of a compound in their order, each as PubChem writes it.
final class CompoundRendering {
  /// Is told where an element ends.
  @FunctionalInterface
  interface Elements {
    void ended();
  }

  private CompoundRendering() {}

  static void render(Compound compound, SdfText out, Elements elements) {
    header(compound.header(), out);
    elements.ended();
    CountsLine.write(compound.structure(), out);
    elements.ended();
    for (Atom atom : compound.structure().atoms()) {
      AtomLine.write(atom, out);
      elements.ended();
    }
    for (Bond bond : compound.structure().bonds()) {
      BondLine.write(bond, out);
      elements.ended();
    }
    for (AtomProperty property : compound.structure().properties()) {
      PropertyLine.write(property, out);
      elements.ended();
    }
    structureEnd(out);
    elements.ended();
    for (Map.Entry<String, TagValue> tag : compound.tags().entrySet()) {
      tag(tag.getKey(), TagText.write(tag.getValue()), out);
      elements.ended();
    }
    end(out);
    elements.ended();
  }

  static void header(Header header, SdfText out) {
    out.put(header.title()).put('\n').put(header.program()).put('\n');
    out.put(header.comment()).put('\n');
  }

  static void structureEnd(SdfText out) {
    out.put("M  END\n");
  }

  static void tag(String name, String value, SdfText out) {
    out.put("> <").put(name).put(">\n").put(value).put(value.isEmpty() ? "\n" : "\n\n");
  }

  static void end(SdfText out) {
    out.put("$$$$\n");
  }
}
