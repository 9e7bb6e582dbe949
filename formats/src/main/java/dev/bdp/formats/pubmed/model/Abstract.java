package dev.bdp.formats.pubmed.model;

import java.util.List;

/// An abstract, structured or not.
///
/// @param type empty for the abstract, else such as `plain-language-summary`
/// @param language empty for the abstract
public record Abstract(String type, String language, List<Section> sections, String copyright) {

  /// A part of an abstract.
  ///
  /// @param label as the journal has it, such as `AIM`
  /// @param category as NLM has it, such as `OBJECTIVE`
  public record Section(String label, String category, MarkedText text) {}

  /// The plain text, each section after its label.
  public String plain() {
    StringBuilder out = new StringBuilder();
    for (Section section : sections) {
      if (section.text().plain().isEmpty()) {
        continue;
      }
      out.append(out.isEmpty() ? "" : " ");
      out.append(section.label().isEmpty() ? "" : section.label() + ": ");
      out.append(section.text().plain());
    }
    return out.toString();
  }
}
