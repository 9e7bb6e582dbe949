/// The resources under `/api/v1`: each class answers the routes of one kind of thing. Start reading
/// at [Api].
@NullMarked
package dev.bdp.app.api;

import org.jspecify.annotations.NullMarked;
