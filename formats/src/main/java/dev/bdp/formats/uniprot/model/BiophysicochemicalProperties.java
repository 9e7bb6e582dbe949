package dev.bdp.formats.uniprot.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was measured on the protein. Notes and dependences are free text.
///
/// @param molecule see [Comment]
/// @param absorption null when none
/// @param kinetics null when none
/// @param phDependence empty when none
/// @param redoxPotential empty when none
/// @param temperatureDependence empty when none
public record BiophysicochemicalProperties(
    String molecule,
    @Nullable Absorption absorption,
    @Nullable Kinetics kinetics,
    List<EvidencedText> phDependence,
    List<EvidencedText> redoxPotential,
    List<EvidencedText> temperatureDependence)
    implements Comment {
  @Override
  public String topic() {
    return "BIOPHYSICOCHEMICAL PROPERTIES";
  }

  /// The wavelength of maximal absorption.
  ///
  /// @param max in nm, as in the source: `405`, `~450`
  /// @param evidences of the maximum
  /// @param note free text
  public record Absorption(String max, List<String> evidences, List<EvidencedText> note) {}

  /// The kinetic parameters; each text without its name: `9 uM for substrate`, `4.2 umol/min/mg
  /// enzyme`.
  public record Kinetics(
      List<EvidencedText> michaelisConstants,
      List<EvidencedText> maximumVelocities,
      List<EvidencedText> note) {}
}
