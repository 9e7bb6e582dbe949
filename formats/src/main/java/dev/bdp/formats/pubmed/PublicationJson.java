package dev.bdp.formats.pubmed;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bdp.formats.pubmed.model.Book;
import dev.bdp.formats.pubmed.model.Journal;
import dev.bdp.formats.pubmed.model.JournalIssue;
import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.model.PartialDate;
import java.io.IOException;

/// Where and when a paper was published, in JSON.
final class PublicationJson {
  private final JsonGenerator json;
  private final JsonText text;

  PublicationJson(JsonGenerator json) {
    this.json = json;
    this.text = new JsonText(json);
  }

  void write(Paper paper) throws IOException {
    switch (paper.publication()) {
      case JournalIssue issue -> {
        journal(issue.journal());
        text.field("volume", issue.volume());
        text.field("issue", issue.issue());
        text.field("medium", issue.medium());
      }
      case Book book -> {
        json.writeObjectFieldStart("book");
        book(book);
        json.writeEndObject();
      }
    }
    text.field("pages", paper.pages().toString());
    date(paper.publication().date());
  }

  private void journal(Journal journal) throws IOException {
    json.writeObjectFieldStart("journal");
    text.field("title", journal.title());
    text.field("isoAbbreviation", journal.isoAbbreviation());
    text.field("medlineTitle", journal.medlineTitle());
    text.field("issn", journal.issn());
    text.field("issnType", journal.issnType());
    text.field("linkingIssn", journal.linkingIssn());
    text.field("nlmId", journal.nlmId());
    text.field("country", journal.country());
    json.writeEndObject();
  }

  /// All parts of the date as they are, and what they come to.
  private void date(PartialDate date) throws IOException {
    if (date.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("publicationDate");
    text.field("iso", date.iso());
    text.field("year", date.year());
    text.field("month", date.month());
    text.field("day", date.day());
    text.field("season", date.season());
    text.field("text", date.text());
    json.writeEndObject();
  }

  private void book(Book book) throws IOException {
    text.marked("title", book.title());
    text.field("publisher", book.publisher());
    text.field("publisherLocation", book.publisherLocation());
    text.date("beginning", book.beginning());
    text.date("ending", book.ending());
    new PersonJson(json).write("contributors", book.contributors());
    text.field("volume", book.volume());
    text.marked("volumeTitle", book.volumeTitle());
    text.field("edition", book.edition());
    text.marked("collectionTitle", book.collectionTitle());
    text.field("isbns", book.isbns());
    PubMedJsonWriter.locations(text, book.locations());
    text.field("medium", book.medium());
    text.field("reportNumber", book.reportNumber());
    text.objects("sections", book.sections(), this::section);
    text.objects(
        "labels",
        book.labels(),
        label -> {
          text.field("type", label.type());
          text.field("text", label.text());
        });
  }

  private void section(Book.Section section) throws IOException {
    text.field("label", section.label());
    text.marked("title", section.title());
    text.objects("sections", section.sections(), this::section);
  }
}
