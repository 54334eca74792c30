"""A demonstration district: invented people, a year of cases, some of them in breach."""
