package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.JsonBytes;
import dev.bdp.formats.uniprot.model.EvidencedText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The shapes that recur in UniProt's JSON. As there, what is empty is left out, and evidence comes
/// before its value.
final class RestOutput {
  private static final String ECO = "ECO:";

  final JsonBytes json;
  final Vocabulary vocabulary;

  RestOutput(JsonBytes json, Vocabulary vocabulary) {
    this.json = json;
    this.vocabulary = vocabulary;
  }

  void text(String name, String value) {
    if (!value.isEmpty()) {
      json.name(name).string(value);
    }
  }

  void texts(String name, List<String> values) {
    if (!values.isEmpty()) {
      json.name(name).openArray();
      for (String value : values) {
        json.string(value);
      }
      json.closeArray();
    }
  }

  void evidences(List<String> evidences) {
    if (!evidences.isEmpty()) {
      json.name("evidences").openArray();
      for (String evidence : evidences) {
        evidence(evidence);
      }
      json.closeArray();
    }
  }

  /// `ECO:0000269|PubMed:1`, `ECO:0000269|Ref.3` or `ECO:0000305`; in old entries a source alone,
  /// `PubMed:1` or `Ref.3`.
  private void evidence(String text) {
    json.openObject();
    int bar = text.indexOf('|');
    boolean coded = text.startsWith(ECO);
    if (coded) {
      json.name("evidenceCode").string(text, 0, bar < 0 ? text.length() : bar);
    }
    if (bar >= 0 || !coded) {
      int colon = text.indexOf(':', bar + 1);
      json.name("source");
      if (colon < 0) {
        json.string("Reference");
        json.name("id").string(text, bar + 1, text.length());
      } else {
        json.string(text, bar + 1, colon);
        json.name("id").string(text, colon + 1, text.length());
      }
    }
    json.closeObject();
  }

  void evidenced(String name, @Nullable EvidencedText text) {
    if (text != null) {
      json.name(name);
      evidenced(text);
    }
  }

  void evidenced(String name, List<EvidencedText> texts) {
    if (!texts.isEmpty()) {
      json.name(name).openArray();
      for (EvidencedText text : texts) {
        evidenced(text);
      }
      json.closeArray();
    }
  }

  private void evidenced(EvidencedText text) {
    json.openObject();
    evidences(text.evidences());
    json.name("value").string(text.value());
    json.closeObject();
  }

  /// Free text, of which UniProt drops the full stop at the end.
  void unstopped(String name, List<EvidencedText> texts) {
    if (!texts.isEmpty()) {
      json.name(name).openArray();
      for (EvidencedText text : texts) {
        String value = text.value();
        json.openObject();
        evidences(text.evidences());
        json.name("value")
            .string(value, 0, value.endsWith(".") ? value.length() - 1 : value.length());
        json.closeObject();
      }
      json.closeArray();
    }
  }

  /// `{"texts": […]}`, the shape of notes.
  void note(String name, List<EvidencedText> texts) {
    if (!texts.isEmpty()) {
      json.name(name).openObject();
      evidenced("texts", texts);
      json.closeObject();
    }
  }

  /// A note without its full stop.
  void unstoppedNote(List<EvidencedText> texts) {
    if (!texts.isEmpty()) {
      json.name("note").openObject();
      unstopped("texts", texts);
      json.closeObject();
    }
  }

  /// `Rhea:RHEA:13681` as an object; nothing when it is empty.
  void databaseId(String name, String reference) {
    if (!reference.isEmpty()) {
      json.name(name);
      databaseId(reference);
    }
  }

  void databaseId(String reference) {
    int colon = reference.indexOf(':');
    json.openObject();
    if (colon >= 0) {
      json.name("database").string(reference, 0, colon);
    }
    json.name("id").string(reference, colon + 1, reference.length());
    json.closeObject();
  }

  void found(String name, Optional<String> value) {
    if (value.isPresent()) {
      text(name, value.get());
    }
  }
}
