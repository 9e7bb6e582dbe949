/// Releases and their entries: lists, what changed, and how they are taken out. Start reading at
/// [ReleasesCommand].
@NullMarked
package dev.bdp.app.cli.release;

import org.jspecify.annotations.NullMarked;
