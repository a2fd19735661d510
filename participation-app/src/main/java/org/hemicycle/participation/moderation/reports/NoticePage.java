package org.hemicycle.participation.moderation.reports;

import org.hemicycle.themes.FormErrors;

/** The form for people without an account. */
record NoticePage(NoticeForm form, FormErrors errors) {}
