-- The password for the part of a phone's menu and web page that is for the person at it. Devices from before have none; a hand-over gives them one.
alter table device add column user_password varchar(400) after admin_password;
