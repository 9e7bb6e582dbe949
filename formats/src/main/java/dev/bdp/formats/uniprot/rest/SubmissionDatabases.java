package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.Citation.Submission;

/// The names of the databases that sequences are submitted to: in the RL line, in the JSON and in
/// the citation's key.
final class SubmissionDatabases {
  private static final String THE = "the ";

  private SubmissionDatabases() {}

  /// `EMBL/GenBank/DDBJ databases`, `PDB data bank`: without the article of the RL line.
  static String displayName(Submission submission) {
    String database = submission.database();
    return database.startsWith(THE) ? database.substring(THE.length()) : database;
  }

  /// The name that goes into the citation's key.
  static String key(Submission submission) {
    String name = displayName(submission);
    return switch (name) {
      case "EMBL/GenBank/DDBJ databases" -> "EMBL_GENBANK_DDBJ";
      case "PDB data bank" -> "PDB";
      case "PIR data bank" -> "PIR";
      case "Swiss-Prot" -> "SWISS_PROT";
      case "UniProtKB" -> "UNIPROTKB";
      default -> name;
    };
  }
}
