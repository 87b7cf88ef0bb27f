"""Moodle: one XML file of questions in categories, as Moodle's own importer reads it (question/format/xml/format.php)."""
