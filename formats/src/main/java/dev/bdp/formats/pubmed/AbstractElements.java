package dev.bdp.formats.pubmed;

import dev.bdp.formats.pubmed.model.Abstract;
import java.util.ArrayList;
import java.util.List;

/// The abstract and the other ones.
final class AbstractElements {
  private AbstractElements() {}

  /// @param main holds `Abstract`
  /// @param others holds `OtherAbstract`
  static List<Abstract> abstracts(XmlElement main, XmlElement others) {
    List<Abstract> abstracts = new ArrayList<>();
    main.children("Abstract").forEach(text -> abstracts.add(text(text, "", "")));
    others
        .children("OtherAbstract")
        .forEach(text ->
            abstracts.add(text(text, text.attribute("Type"), text.attribute("Language", "eng"))));
    return List.copyOf(abstracts);
  }

  private static Abstract text(XmlElement text, String type, String language) {
    return new Abstract(
        type,
        language,
        text.children("AbstractText").stream()
            .map(section ->
                new Abstract.Section(
                    section.attribute("Label"), section.attribute("NlmCategory"), section.marked()))
            .toList(),
        text.text("CopyrightInformation"));
  }
}
