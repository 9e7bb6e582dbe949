package dev.bdp.formats.pubmed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.bdp.formats.Location;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubmed.model.Author;
import dev.bdp.formats.pubmed.model.Book;
import dev.bdp.formats.pubmed.model.JournalIssue;
import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.model.PublicationType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;

/// The compact JSON of a paper for `record_data`: its XML, and beside it the fields that people ask
/// for.
///
/// The paper is read from `xml` alone; the other fields are there to be queried:
///
/// ```
/// {"pmid": 1, "version": 1, "title": "…", "journal": "…", "issn": "…", "year": 2026, "date": "2026-01-07",
///  "volume": "…", "issue": "…", "pages": "…", "doi": "…", "pmc": "…", "languages": ["eng"], "types": ["Review"],
///  "authors": ["Miranda JJ"], "mesh": ["Humans"], "keywords": ["…"], "unknown": ["Article/New"], "xml": "<PubmedArticle>…"}
/// ```
///
/// What is empty is left out. Reading does not rely on the order of keys.
public final class PubMedRecordJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private PubMedRecordJson() {}

  /// The paper as JSON in UTF-8.
  public static byte[] write(Paper paper) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(paper.xml().length() * 5 / 4 + 500);
        JsonGenerator json = FACTORY.createGenerator(bytes)) {
      write(paper, json);
      json.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be written", e);
    }
  }

  /// The paper that JSON from [#write(Paper)] holds.
  ///
  /// @throws MalformedRecordException when it is not such JSON
  public static Paper read(byte[] json, PubMedReader reader) throws MalformedRecordException {
    if (reader.read(xml(json)) instanceof Paper paper) {
      return paper;
    }
    throw malformed("its xml is not a paper", 1, 0);
  }

  private static void write(Paper paper, JsonGenerator json) throws IOException {
    JsonText fields = new JsonText(json);
    json.writeStartObject();
    json.writeNumberField("pmid", paper.id().pmid());
    json.writeNumberField("version", paper.id().version());
    fields.field("title", paper.shownTitle().plain());
    publication(paper, fields);
    fields.field("pages", paper.pages().toString());
    fields.field("doi", paper.doi());
    fields.field("pmc", paper.id("pmc"));
    fields.field("languages", paper.languages());
    fields.field("types", paper.publicationTypes().stream().map(PublicationType::name).toList());
    fields.field("authors", paper.authors().stream().map(Author::cited).toList());
    fields.field(
        "mesh",
        paper.indexing().headings().stream().map(heading -> heading.descriptor().name()).toList());
    fields.field(
        "keywords", paper.keywords().stream().map(keyword -> keyword.text().plain()).toList());
    fields.field("unknown", paper.unknown());
    json.writeStringField("xml", paper.xml());
    json.writeEndObject();
  }

  private static void publication(Paper paper, JsonText fields) throws IOException {
    OptionalInt year = paper.publication().date().firstYear();
    switch (paper.publication()) {
      case JournalIssue issue -> {
        fields.field("journal", issue.journal().title());
        fields.field("issn", issue.journal().issn());
        fields.field("volume", issue.volume());
        fields.field("issue", issue.issue());
      }
      case Book book -> fields.field("book", book.title().plain());
    }
    if (year.isPresent()) {
      fields.field("year", year.getAsInt());
    }
    fields.field("date", paper.publication().date().iso());
  }

  private static String xml(byte[] json) throws MalformedRecordException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw malformed("it is not an object", 1, 0);
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean xml = parser.currentName().equals("xml");
        JsonToken value = parser.nextToken();
        if (xml && value == JsonToken.VALUE_STRING) {
          return parser.getText();
        }
        parser.skipChildren();
      }
      throw malformed("it has no xml", 1, 0);
    } catch (JsonProcessingException e) {
      throw malformed(
          e.getOriginalMessage(), e.getLocation().getLineNr(), e.getLocation().getByteOffset());
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be read", e);
    }
  }

  private static MalformedRecordException malformed(String what, long line, long offset) {
    Location location = new Location((int) Math.max(1, line), (int) Math.max(0, offset));
    return new MalformedRecordException("Cannot read the JSON of a paper: " + what, location);
  }
}
