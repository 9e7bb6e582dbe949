package dev.bdp.formats.pubmed;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bdp.formats.pubmed.model.Abstract;
import dev.bdp.formats.pubmed.model.Curation;
import dev.bdp.formats.pubmed.model.ElectronicLocation;
import dev.bdp.formats.pubmed.model.Notes;
import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.model.PaperDates;
import dev.bdp.formats.pubmed.model.PartialDate;
import dev.bdp.formats.pubmed.model.Reference;
import dev.bdp.formats.pubmed.model.Relation;
import java.io.IOException;
import java.util.List;

/// The fields of a paper in the order of the JSON.
final class PubMedJsonWriter {
  private final JsonGenerator json;
  private final JsonText text;

  PubMedJsonWriter(JsonGenerator json) {
    this.json = json;
    this.text = new JsonText(json);
  }

  void write(Paper paper) throws IOException {
    json.writeNumberField("pmid", paper.id().pmid());
    json.writeNumberField("version", paper.id().version());
    curation(paper.curation());
    text.marked("title", paper.title());
    text.marked("vernacularTitle", paper.vernacularTitle());
    new PublicationJson(json).write(paper);
    text.field("doi", paper.doi());
    text.field("pmc", paper.id("pmc"));
    text.ids("ids", paper.ids());
    locations(text, paper.locations());
    text.objects("abstracts", paper.abstracts(), this::abstractText);
    PersonJson people = new PersonJson(json);
    people.write("authors", paper.authors());
    people.write("investigators", paper.investigators());
    text.field("languages", paper.languages());
    text.objects(
        "publicationTypes",
        paper.publicationTypes(),
        type -> {
          text.field("name", type.name());
          text.field("ui", type.ui());
        });
    new IndexingJson(json).write(paper.indexing());
    text.objects(
        "keywords",
        paper.keywords(),
        keyword -> {
          text.marked("text", keyword.text());
          text.flag("major", keyword.major());
          text.field("owner", keyword.owner());
        });
    funding(paper);
    text.objects("relations", paper.relations(), this::relation);
    text.objects("references", paper.references(), this::reference);
    dates(paper.dates());
    notes(paper.notes());
    text.field("unknown", paper.unknown());
  }

  private void curation(Curation curation) throws IOException {
    text.field("status", curation.status());
    text.field("owner", curation.owner());
    text.field("indexingMethod", curation.indexingMethod());
    text.field("publicationModel", curation.publicationModel());
    text.field("publicationStatus", curation.publicationStatus());
    text.field("versionId", curation.versionNote().id());
    text.field("versionDate", curation.versionNote().date());
    text.field("incomplete", curation.incomplete());
  }

  static void locations(JsonText text, List<ElectronicLocation> locations) throws IOException {
    text.objects(
        "locations",
        locations,
        location -> {
          text.field("type", location.type());
          text.field("value", location.value());
          text.flag("invalid", !location.valid());
        });
  }

  private void abstractText(Abstract one) throws IOException {
    text.field("type", one.type());
    text.field("language", one.language());
    text.objects(
        "sections",
        one.sections(),
        section -> {
          text.field("label", section.label());
          text.field("category", section.category());
          text.marked("text", section.text());
        });
    text.field("copyright", one.copyright());
  }

  private void funding(Paper paper) throws IOException {
    text.objects(
        "grants",
        paper.grants(),
        grant -> {
          text.field("id", grant.id());
          text.field("acronym", grant.acronym());
          text.field("agency", grant.agency());
          text.field("country", grant.country());
        });
    text.objects(
        "dataBanks",
        paper.dataBanks(),
        bank -> {
          text.field("name", bank.name());
          text.field("accessions", bank.accessions());
        });
  }

  private void relation(Relation relation) throws IOException {
    text.field("type", relation.type());
    text.field("source", relation.source());
    if (relation.paper() != null) {
      json.writeNumberField("pmid", relation.paper().pmid());
      json.writeNumberField("version", relation.paper().version());
    }
    text.field("note", relation.note());
  }

  private void reference(Reference reference) throws IOException {
    text.field("list", reference.list());
    text.marked("citation", reference.citation());
    text.ids("ids", reference.ids());
  }

  private void dates(PaperDates dates) throws IOException {
    text.date("created", dates.created());
    text.date("completed", dates.completed());
    text.date("revised", dates.revised());
    text.date("contributed", dates.contributed());
    text.field("electronicDates", dates.electronic().stream().map(PartialDate::iso).toList());
    text.objects(
        "history",
        dates.history(),
        event -> {
          text.field("status", event.status());
          text.date("date", event.date());
          text.field("time", event.time());
        });
  }

  private void notes(Notes notes) throws IOException {
    text.marked("conflictOfInterest", notes.conflictOfInterest());
    text.ids("otherIds", notes.otherIds());
    text.field("spaceFlightMissions", notes.spaceFlightMissions());
    text.ids("generalNotes", notes.generalNotes());
    text.objects(
        "objects",
        notes.objects(),
        object -> {
          text.field("type", object.type());
          text.ids("parameters", object.parameters());
        });
    text.objects(
        "items",
        notes.items(),
        list -> {
          text.field("type", list.type());
          text.field("items", list.items());
        });
  }
}
