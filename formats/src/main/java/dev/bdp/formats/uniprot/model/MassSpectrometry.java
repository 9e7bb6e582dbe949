package dev.bdp.formats.uniprot.model;

import java.util.List;

/// A mass that was measured. Numbers are as in the source.
///
/// @param molecule see [Comment]
/// @param mass in dalton
/// @param error empty when none
/// @param method such as `MALDI`
/// @param range the residues measured, before 2019_11: `21-613`; empty when none
/// @param note empty when none
/// @param evidences of the mass; before 2014_10 the text of `Source=`
public record MassSpectrometry(
    String molecule,
    String mass,
    String error,
    String method,
    String range,
    String note,
    List<String> evidences)
    implements Comment {
  @Override
  public String topic() {
    return "MASS SPECTROMETRY";
  }
}
