/// A source whose releases update one another, for tests. Start reading at [NotesSource].
@NullMarked
package dev.bdp.app.notes;

import org.jspecify.annotations.NullMarked;
