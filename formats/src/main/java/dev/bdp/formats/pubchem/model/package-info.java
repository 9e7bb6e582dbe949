/// The typed compound of PubChem: its structure as the connection table states it, its tags by
/// meaning and type. Start reading at [Compound].
@NullMarked
package dev.bdp.formats.pubchem.model;

import org.jspecify.annotations.NullMarked;
