package org.hemicycle.participation.discussions.comments;

import org.hemicycle.participation.discussions.CommentThread;
import org.hemicycle.participation.discussions.Remark;
import org.hemicycle.themes.FormErrors;

/** The form in which an author changes a comment; what stood in it when it came too late is not lost. */
record ChangePage(CommentThread thread, Remark remark, String words, FormErrors errors) {}
