/// PubChem's compounds: releases of many SDF files, and daily and weekly updates of them. Start
/// reading at [PubChemSource].
@NullMarked
package dev.bdp.sources.pubchem;

import org.jspecify.annotations.NullMarked;
