package dev.bdp.formats.pubmed.model;

import java.util.List;

/// A book.
///
/// @param contributors its authors and editors, apart from those of a chapter
public record Book(
    MarkedText title,
    String publisher,
    String publisherLocation,
    PartialDate date,
    PartialDate beginning,
    PartialDate ending,
    List<Author> contributors,
    String volume,
    MarkedText volumeTitle,
    String edition,
    MarkedText collectionTitle,
    List<String> isbns,
    List<ElectronicLocation> locations,
    String medium,
    String reportNumber,
    List<Section> sections,
    List<LocationLabel> labels)
    implements Publication {

  /// A chapter or part of what the record describes.
  public record Section(String label, MarkedText title, List<Section> sections) {}

  /// Which part of the book is meant.
  public record LocationLabel(String type, String text) {}
}
