/// What is stored as a whole: whether it is right, and what may go. Start reading at
/// [VerifyCommand].
@NullMarked
package dev.bdp.app.cli.store;

import org.jspecify.annotations.NullMarked;
